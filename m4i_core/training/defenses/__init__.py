"""Defenses on a captioner's training (paper, section 6 and figure 10; SCIENCE, section 2).

Differentially private training (`PrivacySettings`, given as `TrainingSettings.privacy`) lives
here. The other defenses are settings of the ordinary training: `weight_decay` (L2), `dropout`,
`label_smoothing` and `early_stopping`; data augmentation is several stored views of each picture
(`m4i_core.training.views`, given as `CaptionData.views`).

What the guarantee says, and what it does not:

- The unit is the *record*: a picture (or several) with all of its captions. Two data sets are
  neighbours when one has one record more. A patient or scene with several records is not
  protected as one.
- The vocabulary, and whether texts are cut into words or characters, are computed from the
  members' captions and are not part of the guarantee: they are assumed to be public, or to be
  protected in another way. The number of members is assumed to be public too.
- Covered are the model's weights after any epoch, and with them everything it says. Not covered
  are the reports on the training (loss, captions and scores of members): they are the auditor's
  own view of the members and must not be published with the model. Nor is a choice among several
  trainings covered, nor the abort of a training that diverges. Validation records, by which
  early stopping chooses, are no members and not protected.
- Sampling and noise come from seeded, reproducible generators, so that an audit can be repeated:
  who knows the seed can take the noise away, and the noise is ordinary floating-point noise
  (Opacus's secure mode is off). Fit for an audit; a model to be published needs a secret seed.
"""
