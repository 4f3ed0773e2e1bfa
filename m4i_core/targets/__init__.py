"""Whatever turns records into texts."""
