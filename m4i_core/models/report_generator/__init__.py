"""R2Gen-CMN: medical reports from picture patches through a shared cross-modal memory.

Source: Chen, Shen, Song, Wan, "Cross-modal Memory Networks for Radiology Report Generation",
ACL-IJCNLP 2021; numbers in SCIENCE, section 6. Import from the modules; this one imports no torch.
"""
