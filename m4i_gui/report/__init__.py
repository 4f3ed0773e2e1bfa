"""Report content to PDF and HTML, without Qt."""
