"""Networks: picture encoders, the Show-and-Tell captioner, and decoding."""
