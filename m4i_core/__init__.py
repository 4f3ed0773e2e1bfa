"""The M4I engine: membership inference against picture-to-text models.

Implements Hu et al., "M4I: Multi-modal Models Membership Inference", NeurIPS 2022, and the
checks that an honest audit needs. Nothing in here knows of a window.
"""

__version__ = "0.1.0"
