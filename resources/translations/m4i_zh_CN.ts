<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>{0} targets × {1} shadows = {2} combinations; {3} models to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Shadow: {0}
Target: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Attacker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} members, {1} non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Target model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Shadow model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>ROUGE-L {0:.2f}, BLEU-1 {1:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>ROUGE-L {0:.2f} on members, {1:.2f} on non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0}: {1} of {2} records usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source> ({0} left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0:.0f} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>(silent)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>About M4I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Audits models that turn pictures into text: does a model give away which records it was trained on? The attacks are those of Hu et al., “M4I: Multi-modal Models Membership Inference” (NeurIPS 2022).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Apache License 2.0. Nothing you open leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchitectureForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Show and Tell: writes captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Picture encoder and LSTM (Vinyals et al. 2015)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>R2Gen-CMN: writes medical reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Transformer with a shared memory (Chen et al. 2021)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Show and Tell turns a picture into numbers and lets a small recurrent network, the LSTM, write a caption word by word. R2Gen-CMN is a transformer with a shared memory that writes reports of 60 to 100 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>As published for IU X-Ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>As published for MIMIC-CXR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>My own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Settings of the report generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>The published settings of each data set, or every number by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Train the picture encoder, too, as published (slow without a graphics card)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttacksPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Attacks and defenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Choose how membership is guessed, and how the target defends itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditWindow</name>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>This folder already holds something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Choose another folder: an audit and a study need one each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Demo audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>An audit is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>A study is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Stop it, or wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Open an audit or a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Opening an audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Opening a study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <location filename="../../m4i_gui/panels/study_bar_chart.py"/>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bar_chart.py"/>
        <source>guessing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeAfterPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_bars.py"/>
        <source>Leak before and after each defense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_bars.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_bars.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Calibration; arrow keys go from bin to bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The attack says (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Were members (%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>bin of the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Attack whose score is read as a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>How scores become probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Isotonic (steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Platt (smooth)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Isotonic follows the data; Platt&apos;s curve is steadier with few records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Dashed: what is said is so. Below it the attack is too sure. Larger points hold more records; bars are 95 % intervals. Click a point to select its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Can it be believed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The score is mapped to a probability on the shadow&apos;s records, whose membership an attacker knows. The target&apos;s records then show whether the probability holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The attack says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Were members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Bins of the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Select the records of this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Measuring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>{0}–{1} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>{0} % ({1} to {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>On average the probability is off by {0} percentage points. In {1} of {2} rows the interval holds what the attack says. Brier score {3}: 0 is perfect, 0.25 is what always saying one half earns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The attack was fitted on the same shadow records, so it may be too sure of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Members are {0} % of the shadow&apos;s records but {1} % of the target&apos;s: the probabilities are meant for the shadow&apos;s share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>the shadow has no members or no non-members with a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>the shadow has fewer than {0} members or fewer than {0} non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>all records of the shadow have the same score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>no record of the target has a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>some records have no score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>This attack&apos;s score cannot be read as a probability: {0}. Choose another attack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Measuring whether the scores can be believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Where the attack says about {0} %, {1} of {2} target records were members: {3} % (95 % interval {4} to {5}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnFilter</name>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>from … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>is exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>{0} has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>{0} contains “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>{0} does not contain “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CombinationMatrix</name>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Combinations: shadows down, targets across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Shadow {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>{0}: shadow {1} attacks target {2}. {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Failed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Success rate {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandJob</name>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>The program&apos;s engine could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>Install M4I again, or run `m4i --self-check`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>The audit&apos;s process ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>Try again: what was finished is kept. If it happens again, there may be too little memory: choose fewer records or a smaller encoder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>What it will cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>A rough guess from two ordinary cores; your machine may differ by far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>models to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>room on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Shows as soon as the choices fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Estimating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>The disk has only {0} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Only {0} of memory is free now; close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFindings</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>usable records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>groups that stay together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Records with the same group, the same picture or nearly the same picture always go into one set, so that nothing leaks between the sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Length of the captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Health of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Problems in the data, by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>File or record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Showing {0} of {1}, evenly spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Showing all {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>All {0} records are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Every record can be used; {0} remarks below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>{0} problems were found; what they concern is left out of the audit and counted in the report. {1} further remarks leave nothing out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>only noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>… {0} more: press Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data.py"/>
        <source>Choose the pictures and captions from which the models will learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Reading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>My own pictures and captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Built-in demo scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Folder or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Drop a folder or table here, press a button, or type its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Tables (*.csv *.tsv *.txt *.jsonl *.parquet);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>A folder with pictures and a captions file (Flickr8k&apos;s layout, or a .txt beside each picture), or a table (CSV, TSV, JSON lines, Parquet) with a column of picture names and one of captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Detect by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Read it as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Change this only when the data was taken for another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Read the data again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Drawn scenes with captions, made on this machine; nothing is downloaded. The three families differ in look and words, like three different data sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>How many scenes are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Another number draws other scenes; the same number the same scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Detected: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Read as you said: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataReading</name>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>The target&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>The attacker&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>These sizes need %1 records, and %2 hold %3 usable ones. Make the sets smaller, or add data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Drawing the scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Finding out what data this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Reading the captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Looking at every picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSetEntry</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>The chosen data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Names this data set in tables and figures; its first free letter begins the names of its models, such as F in FR.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSetsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Add every data set from which models shall learn; each is read once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Data sets of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Add a data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Remove the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>{0} usable records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefenseCard</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Data augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Also trains on changed views of each picture, so that no picture is learnt as is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: each view is encoded once, so a slow encoder takes that many times longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>How much the views differ: above 0, at most 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>L2 regularisation (weight decay)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Pulls the model&apos;s numbers towards zero, which damps memorising of single records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: no time; too much of it and texts become poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Weight decay, λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Above 0, at most 1. Usual: 0.0001 to 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Leaves out some of the model&apos;s numbers at random in each step of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: hardly any time; a high share needs more epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Share left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Above 0, below 1. Usual: 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Never lets the model be wholly sure of the next word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: no time; texts may become a little plainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Share spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Share of certainty that is spread over all words: above 0, below 1. Usual: 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Stops training when texts on held-out records no longer get better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: saves time, but needs validation records beside the four sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Patience (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Epochs without better texts before training stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Differential privacy (DP-SGD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Limits what one record can change and adds noise: a proven bound on what any attack can learn of a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: up to twice the training time, and clearly poorer texts at a small ε.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Epsilon, ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>The smaller, the better protected: 0.01 or more. Paper: 1.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Defenses of the target&apos;s training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>What the target&apos;s owner does against leaks. Tick none, one, or several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Compare several strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Trains the target without a defense and once for each strength, attacks all of them, and shows what each costs and brings (the paper&apos;s figure 10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>The attacker knows the defenses and trains its shadow so, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Also all ticked defenses together, at the strengths given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Strengths to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Strengths to compare: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Numbers separated by commas, with a point for decimals: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Views of each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Beside the picture itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Held out beside the four sets, for each model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Validation records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Delta, δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>How likely the bound may fail; well below 1 in the members. Paper: 1e-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Largest share of a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Largest norm of one record&apos;s gradient. Usual: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Records a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>On average; drawn anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Mirror (not for medical pictures)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Change colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>{0} variants of the target beside the undefended one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefenseDraft</name>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>Not for the medical report generator: all records write into its shared memory, so no single record&apos;s share of a step can be limited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>Not for the medical report generator: it learns from one view of each patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>“%1” is no number. Write numbers separated by commas: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>%1 is out of range: %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>Write at least one number, for example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>These are too many: %1 strengths at most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefensePanel</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Which defense lowers the leak, and what does it cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Comparison of defenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Comparing the defenses …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Target and attacker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Measure of the leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>ASR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Attacks to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>The paper&apos;s two attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>All attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Defense of the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Measure of quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Logarithmic axis of strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Copy the table as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>How this comes about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>How well can the attacker tell members, before and after?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Filled: with this defense, with its 95 % interval. Hollow: without. Dashed: guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>How strong must it be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>No defense is used by itself here, so that there is no curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>What does it cost in quality?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>best: lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>All numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>In brackets: 95 % intervals. Changes are paired: the same records, judged with and without the defense; the trained models are held fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Comparing the defenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Target {0}, attacked from {1} ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>{0} is defended, but its undefended self is not among the targets. Add the same target without defenses to the study and resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>All targets of this study are undefended. Begin a new audit, open “Defenses” at the target&apos;s training, choose the strengths to compare (for example ε = 1, 2, 4, 8) and run it: the undefended target is added by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>No defenses are compared here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefensePlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_plot.py"/>
        <source>Attack success rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_plot.py"/>
        <source>Area under the ROC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefenseTable</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ε spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ASR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ASR, change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>AUC, change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>{0}, held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ROUGE-L, change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>Different texts, held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>{0}, all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>All numbers of the comparison of defenses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>range in the histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Score or similarity to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Records of which model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Target&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Shadow&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Threshold fixed on the shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Drag to select the records in a range; Ctrl adds, Alt removes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>How far apart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Cohen&apos;s d is the difference of the two means, measured in standard deviations: 0.2 is small, 0.5 medium, 0.8 large. The interval would hold the true value in 95 of 100 repeats of such an audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Cohen&apos;s d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Member above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Effect size of every measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Score: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Similarity: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Members ({0} records)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Non-members ({0} records)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Threshold fixed on the shadow: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>No threshold: a similarity alone is no attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Measuring how far members lie apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Measuring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Members or non-members have no value here: nothing can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Take a member and a non-member at random: in {0} of 100 such pairs the member is above (95 % interval {1} to {2}; ties count half). Pure chance would be 50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Cohen&apos;s d has no value: within each kind, all records have the same value or there is only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>hardly any difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>a small difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>a medium difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>a large difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>On average members lie {0} standard deviations {1} non-members (Cohen&apos;s d {2}, 95 % interval {3} to {4}): {5}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Both intervals are wide enough that this may well be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>The interval leaves out 50: this is hardly chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>{0} ({1} to {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Selected: {0} members, {1} non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>None of these records is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftChecks</name>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Random weights see little in a picture: texts stay poor and feature attacks hardly work. Good for trying things out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose the file that holds the weights (.safetensors or .pth).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>There is no such file. Check the name, or press “Browse…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is a folder. Choose the weights file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is no possible file name. Press “Browse…” to pick the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Weights come as .safetensors or .pth; this file ends in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This must be a multiple of 8, the attention heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The memory has fewer rows than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Stopping early needs validation records: set their number beside this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Stopping early needs validation records: set them on the page “Data” (under advanced), or set this to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The data are still being read; this takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The data have not been read yet. Press “Read the data again”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose the folder with your pictures and captions, or a table of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>There is no such folder or file. Check the name, or press a button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is one picture. Choose the folder that holds all pictures and captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This folder is empty. Choose one with pictures and captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>You have no permission to read this. Choose another, or change the rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is no possible path. Press a button to pick a folder or a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Given sets need one data set for both models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The data&apos;s own sets are too small: each needs at least 10 records (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Each set needs at least 10 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>With fewer than 100 records in a set the audit can show only very large leaks; the verdict may be “more data needed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is the target&apos;s own encoder, so the attacker does know the architecture. Choose another one if it should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is the target&apos;s own data set. Choose another one, or say above that the attacker has similar data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>These weights have to be downloaded once. Tick the box to agree, or choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose at least one attack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Without this check the audit cannot notice that its own result is worthless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This must be above 0; untick the defense to do without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Tick at least one defense below, so that there is something to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>A guarantee means little unless δ is well below one in the number of members (here 1/%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Give the audit a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This name is too long: 200 characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The audit in this folder is run again; steps that stay the same are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This folder already holds an audit. Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose the folder in which the result will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Give the whole path, beginning at the top of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is a file. Choose a folder; it is made if it does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Nothing can be written into this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This folder already holds other files. Choose a new or empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>“%1” is a file, so no folder can be made inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>No folder can be made inside “%1”: it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>You have no permission for this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is no possible folder name. Press “Browse…” to pick one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Show &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>This or another error happened %n more time(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Hide &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplorerPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Do members and non-members lie apart, and which records are alike?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Map of the features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Method of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Show the target&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Show the shadow&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Lasso: draw around records (Ctrl adds, Alt removes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Box: drag over records (Ctrl adds, Alt removes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Move the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Compute this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Progress of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>{0} (not computed yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>No {0} map yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>{0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>showing {0} of {1} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>{0} of {1} records are on this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Map {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Reading the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportingPage</name>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Report as &amp;PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Report as &amp;HTML …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>This view&apos;s plots as P&amp;NG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>This view&apos;s plots as &amp;SVG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Shown records as &amp;CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Shown records as Par&amp;quet …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Parquet (*.parquet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Writing {0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/controls.py"/>
        <source>Only whole numbers fit here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundData</name>
    <message>
        <location filename="../../m4i_gui/services/found_data.py"/>
        <source>At most {0} in each set: {1} usable records, and what belongs together stays together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/found_data.py"/>
        <source>At most {0} in each set with the two data sets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>How well does an attack do with each shadow model against each target?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Across: target models. Down: shadow models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Dots: does the attacker know the data, and the architecture?    {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Attack shown beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Number shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Judged rightly (ASR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Recognised at {0} % FPR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>by mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Order of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Order of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>What stays together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>same data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>same encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Defended targets too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>This audit ran one combination. Letters: data, then picture encoder (R and V as in the paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Across: target models. Down: shadow models. A click or Enter opens a combination; point at a cell or a name to read more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>No second attack beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>No combination is done yet: numbers come as they end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatMapModel</name>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>Target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>Shadow {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>mean {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>failed. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>waiting, not run yet. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>Shadow {0}, target {1}: {2}. {3}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatPicture</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>Across: target models. Down: shadow models.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatScale</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>Scale from guessing to certainty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_table.py"/>
        <source>Shadow models by target models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <location filename="../../m4i_gui/widgets/histogram_bar.py"/>
        <source>nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/histogram_bar.py"/>
        <source>%1 to %2 %4, half of them up to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/score_histogram.py"/>
        <source>Histogram of members and non-members; arrow keys and Shift mark a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_histogram.py"/>
        <source>Share of members, of non-members (%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <location filename="../../m4i_gui/panels/hover_card.py"/>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/hover_card.py"/>
        <source>Closest reference: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoLabel</name>
    <message>
        <location filename="../../m4i_gui/widgets/labels.py"/>
        <source>What is “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntervalChart</name>
    <message>
        <location filename="../../m4i_gui/panels/interval_chart.py"/>
        <source>guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/interval_chart.py"/>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobService</name>
    <message>
        <location filename="../../m4i_gui/services/jobs.py"/>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Attacker&apos;s knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Say how much the attacker knows: it trains a model of its own to practise on, and this model is the better the more it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Does the attacker have data like the target&apos;s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>With data of the same kind (the same distribution) the attacker&apos;s shadow model behaves like the target. The attacker never has the target&apos;s records themselves: the four sets never overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Yes: other records of the same data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>No: only another data set, chosen below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>The attacker&apos;s own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Does the attacker know how the target is built?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Whether the shadow model is built as the target is and looks at pictures through the same encoder, or is one that the attacker had to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Yes: the shadow model is built in the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>No: the shadow model is built in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Follows from your answers; the lit field is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Training of the shadow model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Train it with the target&apos;s recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LowRatesCard</name>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>In numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>All attacks in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Judged rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>at 10 % FPR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>at 1 % FPR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>at 0.1 % FPR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Attack success rate at the threshold fixed on the shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>For orientation only: {0} non-members are needed to show so small a rate, and there are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>{0} % needs {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Grey: {0} non-members are too few to prove so small a false-positive rate ({1}). Values in brackets are 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Values in brackets are 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Work in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Show what is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>A study is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>An audit is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>{0}. Stop it and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Everything that was finished is kept. You can resume it from the start page at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>Legend of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>non-member</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/map_plot.py"/>
        <source>Map of records; arrow keys move from point to point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCell</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/matrix.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/matrix.py"/>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>very fast; ships with the program, nothing to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>very fast: hundreds of pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>fast: about 80 pictures a second on two cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>medium: about 35 pictures a second on two cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>medium: about 22 pictures a second on two cores; used for reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>slow: about 15 pictures a second on two cores; used in the paper (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>slow: about 10 pictures a second on two cores; used in the paper (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>%1 million parameters, %2 numbers a picture; letter “%3” in the heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Picture encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>The part that turns a picture into numbers. It is not trained in the audit; only the part that writes the text learns from your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Encoder weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>What the encoder has learnt before, from other pictures. ImageNet is the usual choice; without weights the encoder sees little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>A .safetensors or .pth file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>These weights are on this machine already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>ImageNet (downloaded once)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>1.3 million photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Built in (no download)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Ships with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>From a file on this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>.safetensors or .pth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>None (random numbers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Only for trying things out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Letter %1 · %2 million parameters · %3 of weights · %4 numbers a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>I agree to download %1 of weights for %2 when the audit starts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Models of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Shadows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Shadow {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelMonitor</name>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Target model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Shadow model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Quality (ROUGE-L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>training records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>held-out records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>How surprised the model is by the right words: lower is better. When the line of held-out records turns up, the model begins to learn by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>How much of the people&apos;s wording the model&apos;s texts share, from 0 to 1. A wide gap between the two lines is what an attacker lives on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>From the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>{0} of the {1} model, by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>{0} · ε spent: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Tick the models to audit (targets) and the attacker&apos;s models (shadows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Weights of the encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Architecture of all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Defenses of the targets come on the next page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Training of all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Data sets and encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Every shadow attacks every target. Names are as in the paper: data set, then encoder; CRFV is the shadow CR against the target FV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>The paper&apos;s grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Every data set with ResNet-152 and VGG-16 on either side, sets of 3,000, 20 epochs (paper, section 4.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Size of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Remove {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamedSelections</name>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Writing the named selections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatingPointCard</name>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>An attacker calls everybody a member whose score is at or above a threshold. Moving it trades missed members against wrongly accused non-members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>fixed on the shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Back to the threshold fixed on the shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>accuse few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>accuse many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Select everybody above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Selects the target&apos;s records at or above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>called member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>called non-member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>non-member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Press to select these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Press a number to select those records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Threshold {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Of 100 people who were in the training data, {0} would be recognised; of 100 who were not, {1} would be accused wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>TPR {0} · FPR {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>{0}: {1} records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Does the model reveal who was in its training data?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>How well did each attack do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Area under the ROC with its 95 % interval. An interval that crosses the dashed line is no better than guessing; diamonds were found without asking the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Attacks and blind baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>May the numbers be believed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Checks that an audit must pass before its numbers mean anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Blind baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Sets are disjoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Placebo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>What was audited?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Blind: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Nobody tried to tell the sets apart blindly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Without asking the model, the best guess (from {0}) has an AUC of {1} and a p-value of {2:.3f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Members and non-members differ by themselves, so the attack may have learnt that difference instead of membership.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>The attack was not tried with shuffled labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>With shuffled labels the attacks are at chance, as they must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>With shuffled labels the attacks are not at chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>AUC {0:.2f} to {1:.2f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} identical pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} nearly identical pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} divided groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} identical texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>No picture, text or group is in two sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>In more than one set: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>For example: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagedWindow</name>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>New audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>New grid of audits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>Results of the study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairPlots</name>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Maps of shadow (above) and target (below), by scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Shadow {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>non-member</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>Table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PercentileBar</name>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>higher than {0:.0f} % of the other records of its side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <location filename="../../m4i_gui/panels/picture_view.py"/>
        <source>Picture of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_view.py"/>
        <source>The picture is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_view.py"/>
        <source>Reading a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDraft</name>
    <message>
        <location filename="../../m4i_gui/services/plan_draft.py"/>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>{0} combinations done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>leak shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>more data needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordInspector</name>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>No record chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Click a point in the explorer or a line in the table to look at a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>What the model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>How close is the text to what people wrote?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>The model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>People wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Words that the model used too are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>In numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>The dot shows where the value lies among the other records of the same side: left is lowest, right is highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Group: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Question: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Reference text {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>The record&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Where the record comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Which of the four sets it is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Records that belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Asked with the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>The model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>What the model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>A person wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>The first reference text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Verdict: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>What became of the attack&apos;s verdict at its own threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Score: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Score of the attack; higher means member</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>What did the model write about each record, and who is exposed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Search in ids and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Which sets to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>All sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Which verdicts to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>All verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Attack whose verdict is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Selected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Show selected records only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Show long texts over several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>How many records are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Select all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Export the shown records as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Parquet …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Export the shown records as Parquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>{0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>{0} of {1} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Selected only ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>PDF, to print and to file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>HTML, one file for the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Show the pictures of the riskiest records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>They are hidden otherwise: the report may travel far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>How many of the riskiest records to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Riskiest records to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Name on the cover (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Name on the cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Remarks on the cover (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Remarks on the cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>There is no folder {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Preparing the results …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Resume the audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Show the chosen record beside the views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Views of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>{0} (Alt+{1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Preparing the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>This audit is invalid, and no number below may be used. {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Review and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Look over what will happen; nothing starts before you press the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Before it can run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Name and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Folder in which it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Plan, results, scores and every finished step go here; it is made if it does not exist. The audit can be resumed from it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Open the audit in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Take a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Save plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Keeps all choices in a file that “m4i run” takes, and this window too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Load plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Go to “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Go to {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RocPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>How many members does an attack recognise, and how many others does it accuse?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Attack whose operating point is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Log-log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Shows what happens at very low false-positive rates, where a leak is gravest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>95 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Show the 95 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>threshold fixed on the shadow model. Drag the round point or use the arrow keys; Shift and drag selects the records between two rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>{0} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Drawing the band of the ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>{0} – AUC {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Show the curve of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RocPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>ROC curves; arrow keys move the operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>Non-members wrongly accused (FPR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>Members recognised (TPR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>too few non-members
to show this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Audit at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Audit “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Progress of the whole audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Log of the audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>The audit goes on meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>The audit was stopped. Everything that was finished is kept: resume it now, or later from the start page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>The audit has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Models while they learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Models learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Views of the running audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Picture of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>What the model says now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>(silent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>A person wrote: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Nothing said yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Scatter of two measures; arrow keys move from point to point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScatterView</name>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>box in the scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>lasso in the scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Measure to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Measure upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Records of which model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Target&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Shadow&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Lasso: draw around records (Ctrl adds, Alt removes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Box: drag over records (Ctrl adds, Alt removes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Move the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Showing {0} of {1} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>The two cannot be compared: one of them never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Do the two agree? Rank correlation (Spearman) {0} among members and {1} among non-members; 1 means the same order, 0 no connection. Dotted lines are thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioGrid</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>knows the architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>does not know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>has similar data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>has only other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>your audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>The attacker knows something of the model&apos;s inside, or of its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>The attacker can only ask the model and read its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>Scenario: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>How far apart do members and non-members score?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>When the attack is 80 % sure of a record, is it right in 80 of 100 cases?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Do two measures agree, and which records stand out in both?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Two measures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionKeeper</name>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>Named selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>named selection “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>&amp;Keep the selection under a name …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>&amp;All named selections …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>{0} of the {1} records of “{2}” are not in this audit any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>Writing {0} records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionsDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Named selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Which records do you want to find again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Name of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>For example: members everybody recognises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Note to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Why these records? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Change name and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Kept selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Kept on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>None is kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Select these records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Ids as CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Whole &amp;rows as CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Keep the {0} selected records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Select some records first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Really &amp;delete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Back and on, while planning an audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>To the next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Space or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Press the control that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Sizes of the four sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Members train a model, non-members are never shown to it. The attacker practises on a model of its own, the shadow model, with members and non-members of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Draw them at random (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Take them from the data&apos;s own set column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Records in each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The more records, the surer the verdict and the longer the audit. The paper takes 3,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Use the maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Target members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>They train the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Target non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The target never sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Shadow members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>They train the shadow model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Shadow non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The shadow model never sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Validation, for each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Held out beside the four sets to watch training and to stop early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Different sizes and validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>various</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The largest possible size shows once the data is read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Does a model give away what it learnt from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>M4I attacks a model that turns pictures into text, the way an outsider would, and tells you in plain words whether one can find out whose records were in its training data. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Recent audits and studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Clear the list (nothing on disk is touched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>No audits yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Your audits will be listed here with their verdicts. The demo takes about two minutes and needs no data of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>New audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Choose pictures with captions, a model to test and an attacker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>New grid of audits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>The paper&apos;s experiment: several data sets and encoders, every model attacked by each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Open an audit or study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Look at results again, or go on with what was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>A complete audit on drawn scenes: no data, no download needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Or drop a folder of pictures, a table, or the folder of an audit or study here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>How many records are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Open what was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>{0} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>not yet reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>Step %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>Steps of the audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>reused from before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>Steps of the new audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Leak over the strength of a defense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>ε of differential privacy (smaller protects more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Weight decay λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Strength of augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Share of dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Share of label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Patience, epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>undefended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>guessing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyBarsPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Can members be told from the medical reports that a model writes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Medical reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>How well is each target attacked, by what the attacker knows?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Bars by target model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>No bars yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>They come as soon as a combination of the chosen scenarios is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>One bar for each shadow model; whiskers are 95 % intervals. Arrow keys move along the bars, Enter or a click opens the combination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Number shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Judged rightly (ASR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Defended targets too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Scenario {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Target {0}, shadow {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>failed. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>waiting, not run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>this attack was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyChecks</name>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Give this data set a short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>A short name has up to 24 plain letters, digits, “-” or “_”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Another data set has this short name; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>This data set is in the list already; choose another, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>The data&apos;s own sets can be taken only when there is one data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>The data&apos;s own sets are too small: each needs at least 10 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Each set needs at least 10 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>With fewer than 100 records in a set a combination can show only very large leaks; its verdict may be “more data needed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Tick at least one {0} in the table, or press “The paper&apos;s grid”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source> and one </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>shadows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>These are {0} {1}; a study has {2} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>No model learns from {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>The weights of {0} have to be downloaded once. Tick the box to agree, or choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyDraft</name>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>Demo scenes “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>At most {0} in each set, so that every data set can give all four ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyExport</name>
    <message>
        <location filename="../../m4i_gui/window_export.py"/>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyMapsPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Does the target part members from others as the attacker&apos;s shadow does?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Method of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>No maps yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>They come as soon as a combination is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Combination shown for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Reading maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Reading maps …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>This combination has no such map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Each point is a record. Shadow and target of a pair move together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyReportDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Report of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>PDF, to print and to file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>HTML, one file for the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Success rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>TPR at 1 % FPR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Heat maps of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Heat maps of: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Lay the paper&apos;s published numbers beside yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Name on the cover (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Name on the cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Remarks on the cover (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Remarks on the cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>There is no folder {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Go on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>The report was written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyResultsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Results of a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Reading the study …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Resume the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Write a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Export this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>This view as &amp;PNG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>This view as &amp;SVG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Medical reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Defenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Views of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} (Alt+{1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Reading the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} of {1} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>… and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Failed; everything else is shown. Resume to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>This study is not finished: what is done is shown, means will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyReviewPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Review and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Look over what will happen; nothing starts before you press the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Open the study in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Combination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Shadow (attacker)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>All combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Compared, one by one: none; {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Shadow models are defended, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>with {0} usable records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyRocPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Which attack recognises more members at the same share of wrong accusations?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Log-log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>{0} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Attacks: kind of line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Combinations: colour ({0} at most)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Combinations to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>One of each scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>{0}
Shadow: {1}
Target: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Reading scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Reading scores …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>No combination is done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Tick a combination to draw its curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Thin diagonal: random guessing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyRocPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/study_roc_plot.py"/>
        <source>ROC curves of the chosen combinations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyRunPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Study at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Study “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Progress of the whole study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Log of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The study goes on meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The study was stopped. Every model and combination that was finished is kept: resume it now, or later from the start page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The study has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Results so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Shows every combination that is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Combinations, curves, steps and log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The chosen model while it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Steps of what is being done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Model learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Views of the running study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Reading the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Shadow {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Combination {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>{0} of {1} trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>{0} of {1} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>shadow {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>combination {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Failed; the rest is not affected:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>and {0} more; the log tells all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>No model is learning yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>trained before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Success rate of “{0}”; shadows down, targets across.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyTrail</name>
    <message>
        <location filename="../../m4i_gui/panels/study_trail.py"/>
        <source>Back to the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_trail.py"/>
        <source>Combination {0} of the study in {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyWizard</name>
    <message>
        <location filename="../../m4i_gui/pages/study_wizard.py"/>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_wizard.py"/>
        <source>Run the study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Choose the kind of model whose training data might leak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>M4I trains the target here, from your data: so it is known for certain who was in its training data, and the attack can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>How the text writer learns from the target&apos;s members.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThumbnailGrid</name>
    <message>
        <location filename="../../m4i_gui/widgets/thumbnail_grid.py"/>
        <source>Some of the pictures with their captions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThumbnailModel</name>
    <message>
        <location filename="../../m4i_gui/widgets/thumbnail_grid.py"/>
        <source>Drawing thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TradeOffPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_tradeoff.py"/>
        <source>Quality against leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_tradeoff.py"/>
        <source>{0} on held-out records (better →)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Working recipe (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Adam, 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>As in the paper&apos;s scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>SGD 0.01, 20 epochs, batches of 128; it barely trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>My own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Everything under “Advanced”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>The working recipe (optimiser Adam, rate 0.001) is what the field uses. The paper&apos;s scripts use SGD at 0.01, which barely trains: for comparing only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>How often the model sees all its training records. More: it learns, and remembers, more; and it takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Advanced training settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>How well did the models learn, and how much of it by heart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>No training curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>The models of this audit were not trained here, or their history is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>How well do attacks carry over when the attacker knows less?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Summary in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Mean of each scenario and attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Means of the attack success rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Share of records judged rightly, with 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>All means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Over the combinations with undefended targets. Intervals come from resampling the judged records; the trained models are held fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>No means yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>They come as soon as combinations of undefended targets are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Mean ASR (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>ASR, least to most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Mean AUC (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>AUC, least to most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Means by scenario and attack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Keep in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>How this was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>How often a random member gets a higher score than a random non-member: 0.5 is guessing, 1 is certainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Judged rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Attack success rate: how many of equally many members and non-members are judged rightly. Half is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Recognised at few false alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>How many members the attack recognises while it accuses at most this share of non-members: the smallest share that a sample of this size can show. A high value means that some people are exposed with near certainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>95 % interval {0:.2f} to {1:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>95 % interval {0:.0f} to {1:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Recognised at {0} % false alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>for orientation only: needs {0} non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Attack: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Of 100 people who were in the training data, {0} would be recognised; of 100 who were not, {1} would be accused wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>These numbers must not be used as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightsForm</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Tick models in the table first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Weights of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Weights file of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>A .safetensors or .pth file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>ImageNet (downloaded once)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Built in (no download)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>From a file on this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>None (random numbers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>I agree to download {0} of weights for {1} when the study starts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;New audit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>New &amp;grid of audits …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Open an audit or study …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>Run the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>What is &amp;running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>Open the &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;About M4I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>No audits yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard.py"/>
        <source>New audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard.py"/>
        <source>Run the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard.py"/>
        <source>Run the audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardFlow</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Back to the start page; your choices stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Load plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>First finish “{0}”: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Load a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Looking for encoder weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardSummary</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacker&apos;s knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacks and defenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Review and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>blind baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>placebo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>near duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Shadow model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Defenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>None chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>one similarity and a threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>all similarities together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>features, the paper&apos;s loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>features, contrastive loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Compared, one by one: none; {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>The shadow model is defended in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>as published for IU X-Ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>as published for MIMIC-CXR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>with your own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>R2Gen-CMN, a medical report generator, with {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>the working recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>the paper&apos;s scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>ImageNet weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>built-in weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>weights from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Show and Tell with {0} ({1}), trained for {2} epochs by {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Demo scenes “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0} usable records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>As the data&apos;s own set column says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Four times {0} records, drawn at random, never overlapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Target: {0} members and {1} non-members; shadow: {2} members and {3} non-members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0} validation records for each model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkLog</name>
    <message>
        <location filename="../../m4i_gui/panels/work_log.py"/>
        <source>What happens is written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/work_log.py"/>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/work_log.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkbenchHistory</name>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Redo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Taken back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>clearing of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}, {1} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}, {1} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>1 record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>click in the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>choice in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>part of the ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>filter of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>search for “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>no search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>selected records only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>all records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>filter: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>unsorted table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>sorting by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>choice of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>move or zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>target&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>shadow&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>95 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>logarithmic axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>linear axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>view: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>measure: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>upwards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Stops within a second; everything finished is kept and can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Took {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Paused. Nothing is lost by waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>estimating the time left …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>about {0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CurvePlot</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_HelpDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ModelCurves</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Target model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Shadow model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Quality by epoch, {0} model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Loss by epoch, {0} model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Quality (ROUGE-L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>How much of the people&apos;s wording the model&apos;s texts share, from 0 to 1. The shaded gap is what an attacker lives on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>How surprised the model is by the right words: lower is better. When the line of held-out records turns up, the model learns by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Epoch whose captions are shown, {0} model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>gap at the end: {0:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>validation records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>non-members (only watched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Epoch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>{0} · ε spent: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>A member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>colouring</name>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Verdict: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Score: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duration</name>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>under 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>{0} min {1:02d} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>{0} h {1:02d} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../m4i_core/attacks/attack_network.py"/>
        <source>attack network, pass {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>An attack can only be fitted where membership is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>Fit it on the shadow&apos;s records, not on the target&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>The attack needs at least {0} shadow members and as many shadow non-members; here are {1} and {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>Enlarge the shadow&apos;s sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>A similarity score is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>Compute the similarities again; every score must be between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>The {0} do not fit the {1} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>Give one entry a record, in the records&apos; order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>There are no picture features, which this attack works on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Choose a picture encoder for the attacker, or leave this attack out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>The pictures have {0} features here and {1} on the shadow side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Encode both sides&apos; pictures with the shadow&apos;s encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_extractor.py"/>
        <source>feature extractor, pass {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>fitting the support vector machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/support_vectors.py"/>
        <source>The support vector machine could not be fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/support_vectors.py"/>
        <source>Choose another kernel, or copy the details and report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/compute.py"/>
        <source>This machine has no device {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/compute.py"/>
        <source>Use &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/eyes.py"/>
        <source>The file with the encoder&apos;s weights cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/eyes.py"/>
        <source>Correct weights_file in the plan, or choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/eyes.py"/>
        <source>loading the encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>This folder holds no audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>Choose a folder that contains {0} (an audit) or {1} (a study).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>This audit is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>Resume it: finished steps are not repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>The audit&apos;s result cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>It may be damaged or made by a newer version; resume the audit to make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>The audit&apos;s training curves cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>Resume the audit to make them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>The audit&apos;s maps cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>This is the plan of a study, not of one audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Open it as a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>This file is too large to be a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Choose a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>There is no such plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Check the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The plan is no UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The plan is not valid TOML: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Correct that place; `m4i plan` prints an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>This is a folder, not a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Name the plan&apos;s file; `m4i plan` prints an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The plan cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>`m4i plan --explain` lists every key and what it allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>This folder already holds an audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>Use --resume to go on with it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>Resume it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>The features of this audit are no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>Resume the audit: it makes them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>The audit&apos;s table of scores cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>Run the audit again with --resume: finished steps are not repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>The audit&apos;s table of scores lacks the columns {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>Run the audit again with --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Another program is working on this audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Wait until it is done, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>A file that the audit needs cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Check that it is there and may be read, then resume: what was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption is absurdly long ({0} characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption holds letters that were saved in another encoding; it is used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>There is no demo family named {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>Choose one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>A demo needs at least one scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>Choose a larger size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>The demo pictures cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <location filename="../../m4i_core/data/problems_file.py"/>
        <source>Choose a folder that can be written to, on a disk that is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/embedded_pictures.py"/>
        <source>A picture cannot be taken out of the data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/embedded_pictures.py"/>
        <source>Free some space, or name another cache folder in M4I_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Checking texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Checking pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>{0} of {1} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Looking for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The record has no caption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The picture is the same as that of {0}; both stay in one set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The picture looks like that of {0}; both stay in one set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The caption {0} is also that of {1}, of another group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>None of the {0} records can be used ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Check that the pictures lie in the folder (or in its Images folder) and that the table&apos;s columns are the right ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>too_large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/problems_file.py"/>
        <source>The list of problems cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The picture {0} lies outside the data set&apos;s folder and is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>Row {0} of {1} uses an id that stands for another picture already; the row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>There is no JSON file with MSCOCO&apos;s images, annotations and captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>Choose captions_train2014.json (or alike), or the folder that holds annotations/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The file was left out: the captions of {0} are read, and other years hold the same pictures. Choose the file itself to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>{0} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>{0} caption(s) belong to a picture that the file does not list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>Looking at the files&apos; dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The image names no file and was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The member of {0} has no id, or no text; it was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>There is no file with the header &apos;image_name| comment_number| comment&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>Choose the folder that holds results.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>{0} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>The line is not a picture&apos;s name, a comma and a caption; it was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>The folder holds no captions file with the header {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>Choose the folder that holds captions.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>There is no token file with lines &apos;name.jpg#k&lt;TAB&gt;caption&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>Choose the folder that holds Flickr8k.token.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>The line is not &apos;name.jpg#k&lt;TAB&gt;caption&apos;; it was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>{0}#{1} stands there twice; the later line was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>This format is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>Choose the folder that holds the pictures and texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>{0} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>The text cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>The text is not UTF-8; it was read as Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>There is no folder with .eng annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>Choose the folder that holds annotations_complete_eng and images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>{0} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>There is no metadata.csv or metadata.jsonl with a column file_name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>Choose the folder that holds it, or the folder of train/ and test/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>The annotation file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>{0} MB read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>The annotation file is no JSON that can be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>Fetch or export the file again, and compare its size with the original&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>There is no annotation.json with reports and image paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>Choose the folder that holds annotation.json and images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Reading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>No known kind of data set was found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>M4I reads {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>There is no reader named {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Choose one of auto, {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>The data cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Check that the files exist and that you may read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>No record was found ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Check that this is the right folder or table, and the column mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>There is no data set that was saved to disk (state.json with Arrow files).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>Choose the folder that was given to save_to_disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>The Arrow file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>The Arrow file is damaged or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>Save the data set again with save_to_disk, or as a folder of pictures with metadata.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>The folder holds no table with pictures and captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>Choose the table itself, or a folder that holds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>No column of the table seems to hold {0}. It has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The table has no column {0}. It has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Correct the column mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The file holds no table that can be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>Give a CSV, TSV, JSON-lines or Parquet file with one row for each caption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>A field has more than {0} characters (an unclosed quotation mark?) and the row was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The row cannot be read ({0}) and was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The row has {0} columns instead of {1} and was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The line is no JSON object and was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>The Parquet file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>It may be damaged: write it again, or save the table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The Parquet file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>Write it again, or save the table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>The file is not UTF-8; it was read as {0}. Letters with accents may be wrong: save it as UTF-8 to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>The file with the captions cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>The line has more than {0} characters and was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>A set cannot have a negative size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Choose sizes from 1 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>No usable record is assigned to {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Fill the set column with target_member, target_nonmember, shadow_member and shadow_nonmember, or use random splits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Each model shall have {0} validation records, but only {1} usable records are in no set (and in no group of one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Leave more records without a set, or choose validation = 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>The {0}sets need {1} records, but the {2} usable ones, in {3} groups that must stay together, allow at most {4} in each set{5}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Choose sizes up to {0}, or add data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>There is no map called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>Choose among {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>{0} has no parameter {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>It knows: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>A map needs one row of features a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>Give an array with two dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>There is no row {0} among {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>Choose a record that is on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/umap.py"/>
        <source>preparing UMAP (about half a minute, once)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/umap.py"/>
        <source>looking for neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/umap.py"/>
        <source>pass {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/blind.py"/>
        <source>looking at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>There is no such picture encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>The encoder {0} cannot have weights of kind {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The encoder {0} has no ImageNet weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Choose weights = &apos;compact&apos;, &apos;file&apos; or &apos;none&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>M4I is in offline mode and downloads nothing, and the ImageNet weights of {encoder} are not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Leave offline mode (in the settings, or M4I_OFFLINE=0), or choose weights from a file on disk or the compact encoder, which ships with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The ImageNet weights of {0} are not on this machine and would have to be downloaded ({1} from {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Agree to the download (in the window, or with --allow-download). {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Another program is downloading the same file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Weights are downloaded by http or https only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Correct M4I_WEIGHTS_URL, or choose weights from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Downloading the weights of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Check the connection and try again. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights of the compact encoder are missing from this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Install M4I again, or choose weights from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Check the path, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file is empty, too large, or not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file has an unknown ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file holds no named tensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights do not fit this encoder: {0}{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Choose the encoder the file was made for, or another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>This folder holds no study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>Choose a folder that contains {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>This study has no result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>The study&apos;s result cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>It may be damaged or made by a newer version; resume the study to make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>The study names a combination outside its own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>Do not trust this study&apos;s files; run the study again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/plan_file.py"/>
        <source>kind = {0} is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/plan_file.py"/>
        <source>Write kind = &apos;study&apos; for a study; leave the key out for an audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>This folder already holds a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>Choose another folder for the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The decoder knows {0} words, the vocabulary {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>Choose the vocabulary that the model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint holds more than tensors and could run code; it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint is missing, damaged, or no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint holds no named tensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint is none of the authors&apos; captioner (ResNet or VGG-16, and an LSTM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>Choose the encoder and decoder files of one training of their scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>The model takes {0} numbers a picture, the encoder {1} gives {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>Choose the encoder that the model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>These are no files of the authors&apos; scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>Choose a folder with encoder*.ckpt, decoder*.ckpt and vocab*.pkl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>A record has no picture for the model to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>Leave the record out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint_folder.py"/>
        <source>The checkpoint&apos;s folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint_folder.py"/>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Choose the folder that holds the model&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint_folder.py"/>
        <source>The folder needs exactly one {0} file; found: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The target&apos;s command names no program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Give the program and its arguments as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The target&apos;s command cannot be started as it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Arguments must be plain text and the time for an answer above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The target&apos;s program cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Check its path, and that it may be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Answers that came before are kept. Mend the program, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Something went wrong while the service was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. Resume, or report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>{0} records in a row got no text; the last: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. See to the service, then resume: only what is missing is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The budget of {0} requests is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. Raise the cap to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. Check address, model and key, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>The service&apos;s limit {0} cannot be used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>Give a number of the allowed range; most_cost needs cost_per_request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>The file that counts the requests cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>Check the disk&apos;s free space and the folder&apos;s permissions, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>The chat service needs a model&apos;s name, and its further keys must be others than model, messages and stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>See the service&apos;s list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Where a header holds {0}, the key&apos;s name is needed, and the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Name the key in the system&apos;s keyring and write {0} into one header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>M4I is in offline mode and asks no service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Leave offline mode (in the settings, or M4I_OFFLINE=0) and try again. Answers that have come are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>{0} of {1} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>The record&apos;s pictures have over {0} MB and were not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Lower the limit longest_side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>The file of certificate authorities cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Choose a file in PEM format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A header of the service cannot be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Header names are letters, digits and -; those of the connection are ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A header&apos;s value holds a line break, another control character, or a placeholder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Only {0} may stand in a header; record data belongs into the body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A header seems to hold a key as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Store the key in the system&apos;s keyring and write {0} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The body of the service&apos;s template is no JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Write JSON with placeholders within quotation marks, e.g. {&quot;q&quot;: &quot;{prompt}&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The body has an unknown placeholder: {{{0}}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Known are {0}; a key goes into a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The path to the text in the service&apos;s answer cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Write it like choices[0].message.content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The service&apos;s address cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>The generation setting {0} cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <location filename="../../m4i_core/training/defenses/settings.py"/>
        <location filename="../../m4i_core/training/settings.py"/>
        <source>See the plan&apos;s keys for the allowed values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>A model either draws its words or searches with several beams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>Set the temperature to 0 or beams to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>This model looks at pictures only and reads no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>Leave the questions and the prompt template empty, or choose a model that answers questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>Take fewer records in a pass, shorter questions and answers, or see whether the folder is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>transformers cannot load the model from this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>See the details; most often a file is missing, damaged, or needs a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>A file of the model is no readable JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Download or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s weights are a pickle, which could run code; it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Get the model as safetensors (most have such a version on the Hub), or save it anew with save_pretrained(safe_serialization=True) where you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The folder holds no weights: {0} is missing.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Complete the download, or save the model with save_pretrained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>{0} of {1} files of weights are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Complete the download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The weights are damaged, or no safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>A file of the model cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Check the file&apos;s permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Models of Hugging Face need the package transformers, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Install it with: pip install &apos;m4i[hugging-face]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The installed transformers {0} is none that this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Install a fitting one with: pip install &apos;m4i[hugging-face]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The model needs program code from its own folder, which is never run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Serve it with a program that you trust and audit it over HTTP, or choose a model that transformers knows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>transformers {0} knows no model {1} that makes text from a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Choose a model that describes pictures, or install a newer transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The model&apos;s config cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Download or copy the file again, or install a newer transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The model&apos;s processor (how pictures and words are prepared) cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Put preprocessor_config.json or processor_config.json and the tokenizer&apos;s files beside the model; they come with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The weights do not fit the model&apos;s config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Complete the download, get config.json and weights from the same place, or install a newer transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>The file holds no table that can be read: its lines have no columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>Give a CSV, TSV, JSON-lines or Parquet file with one row for each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>The vocabulary was refused: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>The vocabulary cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>Check that the file exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/questions.py"/>
        <source>The prompt template must hold {0} exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/questions.py"/>
        <source>Write for example: Answer in a few words: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>There is no preset {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Use one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>The model looks at {0} pictures of each record; this one has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>The visual extractor gives {0} numbers a patch, the generator takes {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Choose a checkpoint of one training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>The checkpoint knows {0} words; the reports of &apos;train&apos; give {1} that stand there at least {2} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Choose the annotation file that the model was trained with (not {0}), or give its data set and threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Record {0} of &apos;train&apos; has no report or no list of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Choose the annotation file that the model was trained with, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>The reports hold over {0} different words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Choose the annotation file that the model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>The annotation file has no records in &apos;train&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Choose the annotation.json that the model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>The checkpoint&apos;s width {0} and memory of {1} rows do not go with {2} heads that take {3} rows each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>Give the numbers of heads and rows (topk) that the model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>The file is no R2Gen-CMN checkpoint that can be used: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>Choose the model_best.pth or current_checkpoint.pth of an R2Gen-CMN training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The table of recorded outputs has no text for a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Use the records of the same table, or add the missing rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>No row of the table can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>See that the columns hold what the mapping says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Say which column holds the generated text and which the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The service&apos;s key holds spaces, line breaks or other signs that no key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Copy the key again, without anything around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The system&apos;s keyring holds no key of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Store the key first, or leave the key&apos;s name empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The service&apos;s key is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Paste the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>A key&apos;s name is made of letters, digits, spaces and . _ @ -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Choose a short name, for example the service&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The system&apos;s keyring cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Unlock it, or install one (on Linux: GNOME Keyring or KWallet).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>The table is too large to be read safely: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>Split it, or leave out the rows and columns that are not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>Two records have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>Give each record its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>The target was asked about {0} records and gave {1} answers, or answers that are no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>See how the target is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>The file that keeps the target&apos;s answers cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/trained_here.py"/>
        <source>The record&apos;s picture has not been encoded for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/trained_here.py"/>
        <source>Encode the record&apos;s pictures with the model&apos;s encoder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/report_tokens.py"/>
        <source>A report vocabulary cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/report_tokens.py"/>
        <location filename="../../m4i_core/text/vocabulary.py"/>
        <source>The file is damaged or of another version; train the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/similarity.py"/>
        <source>A record has no reference text to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/similarity.py"/>
        <source>Exclude records without captions, or use an attack that needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/vocabulary.py"/>
        <source>A vocabulary cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>The {0} are incomplete: their ids, features, references and pictures differ in number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <location filename="../../m4i_core/training/report_data.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Run the audit again from the step that encodes the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>The views of the {0}&apos; pictures do not fit their features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>The picture&apos;s feature is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>Look at the picture, or choose another encoder or precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/checkpoint.py"/>
        <source>The checkpoint of the best epoch cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/checkpoint.py"/>
        <source>Delete the folder {0} and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>δ = {0} protects nobody among {1} records: publishing one record chosen at random would be allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>Use a δ far below 1 / {0}, for instance {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>ε = {0} with δ = {1} is out of reach: no noise is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>Allow a larger ε, or train for fewer epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/private_steps.py"/>
        <source>Private training protects each record as a whole, but a record&apos;s id occurs twice among the members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/private_steps.py"/>
        <source>Join its captions into one record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>This model cannot be trained with differential privacy: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>Choose another architecture for the private model, or leave privacy out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/settings.py"/>
        <source>The privacy setting {0} cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Computed features vanish while they are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Do not clear the cache while an audit runs; start the audit again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>The encoder gives features that are not finite or far too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Choose other weights: these are damaged or of another preprocessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>{0} of {1} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>The disk is full: features cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>The folder for computed features cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>Free some space, or name another folder in the settings or in M4I_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>A picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>Put the file back, or remove its record from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Early stopping needs validation records: stopping by the non-members would let them shape the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Set validation records aside, or set early_stopping to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>The members have {0} captions; a model needs at least two to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Choose more members, or check that the captions were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <location filename="../../m4i_core/training/told_epoch.py"/>
        <source>epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Training broke down in epoch {0}: the loss is no longer a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Lower the learning rate or the gradient clip, and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The {0} are incomplete: their ids, patches, reports and pictures differ in number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The picture&apos;s patches are not finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The report generator needs a picture of each record; this one has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The pictures&apos; patches cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>Free some space or choose another folder, and resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>The pictures&apos; patches are missing or of another number of views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>The report generator needs {0} pictures of each record; this one has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Leave such records out, or train with another number of views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>The members have no reports to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Choose more members, or check that the reports were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Lower the learning rate and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_settings.py"/>
        <location filename="../../m4i_core/training/settings.py"/>
        <source>The training setting {0} cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>The folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>Free some space and resume: what was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>Change its permissions or choose another folder; what was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/told_speed.py"/>
        <source>{0} of {1} reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>There is no decoding method {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Use &apos;greedy&apos; or &apos;beam&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>The picture features do not fit the captioning model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>Use the encoder that the model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>The trained captioning model cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>It may be damaged or made by another version; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>{0} of {1} captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>This report generator has no visual extractor of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Encode the pictures with the encoder that it was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The report generator looks at {0} pictures of each record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Leave other records out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The pictures&apos; patches do not fit the report generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Use the encoder and the number of views that it was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The beam&apos;s width cannot be {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Use 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The trained report generator cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>The augmentation setting {0} cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>See the plan&apos;s keys for the allowed values; at least one of crop, flip and colour must be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>Record number {0} has no picture to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>Leave records without a picture out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>--encoder, --weights and --paper make a grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>Add --study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>The plan of an audit begins with one data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Name one, or add --study for a grid of several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>The paper&apos;s grid needs data sets of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Name them: --data FOLDER, once for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>That makes no study: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>See `m4i plan --help` for what can be combined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>There is no such folder or table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Check the name after --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>The same data are named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Name each folder or table once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report.py"/>
        <source>Nothing to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report.py"/>
        <source>Name a file: --pdf FILE or --html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>{0} records a set is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>Choose a number from 10 to 20000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/html.py"/>
        <location filename="../../m4i_gui/report/pdf.py"/>
        <location filename="../../m4i_gui/report/study_figures.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/pdf.py"/>
        <location filename="../../m4i_gui/report/study_html.py"/>
        <location filename="../../m4i_gui/report/study_pdf.py"/>
        <source>collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/pdf.py"/>
        <source>setting the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/pdf.py"/>
        <source>The report could not be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/pdf.py"/>
        <source>Please report this fault with its details; the audit itself is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/pdf.py"/>
        <source>drawing the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Close other programs, or choose fewer records, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>You can go on working. If it happens again, copy the details into a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The named selections cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Check the permissions of the file; everything else of the audit can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The file of named selections is damaged, so there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Everything else of the audit can be used. When you keep a selection, the damaged file is put aside and a new one is begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The damaged file of named selections cannot be put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Move or delete it yourself, then keep the selection again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Select some records first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>There is no such selection any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The selection needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>There is a selection of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Choose another name, or delete the other one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heat_cells</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>{0:g} guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>1 certain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>study</name>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>This combination has no map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>similar data and the same architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>similar data, but another architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>the same architecture, but other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>neither the data nor the architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>better than guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>worse than guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>no better than guessing, as far as these records can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>{0}: an attacker with {1} judges {2} of 100 records rightly on average (95 % interval {3} to {4}); {5}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Target, member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Target, non-member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Shadow, member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Shadow, non-member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Wrongly accused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Rightly cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Members that the attack calls members (true positives)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Members that the attack does not notice (false negatives)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Non-members that the attack calls members (false positives)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Non-members that the attack leaves alone (true negatives)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Similarity, one threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Similarity, all metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Features, as in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Features, contrastive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Share of the model&apos;s words that people used too, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Share of the model&apos;s word pairs that people used too, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>The same with runs of up to three words, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Longest common sequence of words with the nearest reference, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Unrestricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Data only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Architecture only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Constrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>fewer than 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>more than 99</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
