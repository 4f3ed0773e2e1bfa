"""What the words behind `m4i` do, one file for each group of them."""
