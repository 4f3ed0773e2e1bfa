"""What a report says, as data without layout."""
