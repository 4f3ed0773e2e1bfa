<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>About M4I</source>
        <translation>关于 M4I</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Audits models that turn pictures into text: does a model give away which records it was trained on? The attacks are those of Hu et al., “M4I: Multi-modal Models Membership Inference” (NeurIPS 2022).</source>
        <translation>审计把图片变成文字的模型：模型会不会泄露它是用哪些记录训练的？攻击方法出自 Hu 等人的论文 “M4I: Multi-modal Models Membership Inference”（NeurIPS 2022）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Apache License 2.0. Nothing you open leaves this computer.</source>
        <translation>Apache 许可证 2.0。您打开的任何内容都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>ArchitectureForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Show and Tell: writes captions</source>
        <translation>Show and Tell：写图片描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Picture encoder and LSTM (Vinyals et al. 2015)</source>
        <translation>图片编码器加 LSTM（Vinyals 等，2015）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>R2Gen-CMN: writes medical reports</source>
        <translation>R2Gen-CMN：写医学报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Transformer with a shared memory (Chen et al. 2021)</source>
        <translation>带共享记忆的 Transformer（Chen 等，2021）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Show and Tell turns a picture into numbers and lets a small recurrent network, the LSTM, write a caption word by word. R2Gen-CMN is a transformer with a shared memory that writes reports of 60 to 100 words.</source>
        <translation>Show and Tell 把图片变成数字，再由一个小型循环网络（LSTM）逐词写出描述。R2Gen-CMN 是带共享记忆的 Transformer，能写 60 到 100 词的报告。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>As published for IU X-Ray</source>
        <translation>按 IU X-Ray 的公开设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>As published for MIMIC-CXR</source>
        <translation>按 MIMIC-CXR 的公开设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>My own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Settings of the report generator</source>
        <translation>报告生成器的设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>The published settings of each data set, or every number by hand.</source>
        <translation>使用各数据集的公开设置，或手动填写每个数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Train the picture encoder, too, as published (slow without a graphics card)</source>
        <translation>同时训练图片编码器，与论文一致（没有显卡时很慢）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Passes over the members.</source>
        <translation>把成员看多少遍。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Pictures of each record</source>
        <translation>每条记录的图片数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>2: front and side; 1: front.</source>
        <translation>2：正面和侧面；1：正面。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Longest report, in words</source>
        <translation>最长报告（词数）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Published: 60 or 100.</source>
        <translation>公开设置：60 或 100。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Reports a step</source>
        <translation>每步的报告数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Batch size. Published: 16.</source>
        <translation>批大小。公开设置：16。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Rarest word kept</source>
        <translation>保留的最少词频</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Rarer: “unknown”.</source>
        <translation>更少见的词记为“未知”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Beams</source>
        <translation>束宽</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Beginnings that are followed when writing.</source>
        <translation>写作时同时跟踪的开头数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Epochs between decays</source>
        <translation>衰减间隔（轮次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Of the learning rate.</source>
        <translation>学习率的衰减。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Patience (epochs)</source>
        <translation>耐心（轮次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>0: never stops early.</source>
        <translation>0：从不提前停止。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Size of all vectors</source>
        <translation>所有向量的大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Published: 512.</source>
        <translation>公开设置：512。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Of encoder and decoder. Published: 3.</source>
        <translation>编码器和解码器的层数。公开设置：3。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Hidden size of layers</source>
        <translation>各层的隐藏大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Rows of the memory</source>
        <translation>记忆的行数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Published: 2,048.</source>
        <translation>公开设置：2,048。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Rows that are read</source>
        <translation>读取的行数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>By each head. Published: 32.</source>
        <translation>每个头读取。公开设置：32。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Part of the recipe.</source>
        <translation>训练方法的一部分。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>Two pictures of each record, reports of up to 60 words, 100 epochs.</source>
        <translation>每条记录两张图片，报告最多 60 词，100 轮。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/architecture_form.py"/>
        <source>One picture of each record, reports of up to 100 words, 30 epochs.</source>
        <translation>每条记录一张图片，报告最多 100 词，30 轮。</translation>
    </message>
</context>
<context>
    <name>AttacksPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Attacks and defenses</source>
        <translation>攻击与防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Choose how membership is guessed, and how the target defends itself.</source>
        <translation>选择用什么方法猜测成员身份，以及目标如何防御。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>One similarity and a threshold</source>
        <translation>一种相似度加阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Compares what the model writes with the true caption by one measure. Above a threshold learnt on the shadow model, the record counts as a member.</source>
        <translation>用一种衡量方式比较模型写的与真实的描述。超过由影子模型学到的阈值，就把记录算作成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>needs captions</source>
        <translation>需要描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>All similarities together</source>
        <translation>所有相似度合用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>The same with four measures at once (BLEU-1 to 3 and ROUGE-L), weighed by a support vector machine. The paper&apos;s metric-based attack.</source>
        <translation>同上，但同时用四种衡量（BLEU-1 到 3 和 ROUGE-L），由支持向量机加权。论文的指标攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Features of picture and text, the paper&apos;s loss</source>
        <translation>图片与文字特征，论文的损失函数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Learns a space in which a picture and its text meet, and judges by their difference. The paper&apos;s feature-based attack (eq. 2); its training can collapse, so that nothing is learnt.</source>
        <translation>学习一个让图片与其文字相遇的空间，并按两者的差异判断。论文的特征攻击（公式 2）；它的训练可能坍缩，什么也学不到。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>no captions needed</source>
        <translation>不需要描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Features of picture and text, contrastive loss</source>
        <translation>图片与文字特征，对比损失</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>The same, trained so that a picture must also be far from the texts of other pictures (InfoNCE); this cannot collapse.</source>
        <translation>同上，但训练时还要求图片远离其他图片的文字（InfoNCE）；不会坍缩。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Support vector machine</source>
        <translation>支持向量机</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Curved boundary (RBF)</source>
        <translation>曲线边界（RBF）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Usual choice</source>
        <translation>通常的选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Straight boundary (linear)</source>
        <translation>直线边界（线性）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Simpler, faster</source>
        <translation>更简单、更快</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>As in the paper</source>
        <translation>与论文一致</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Linear, C = 100,000, unscaled; slow</source>
        <translation>线性，C = 100,000，不缩放；慢</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>The shape of the line it draws between members and non-members (kernel).</source>
        <translation>它在成员与非成员之间画的界线的形状（核）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Computing the similarities</source>
        <translation>相似度的计算</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Equal to the reference, many times faster</source>
        <translation>与参考实现相等，快许多倍</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Reference (nltk, rouge-score)</source>
        <translation>参考实现（nltk、rouge-score）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Slower; equal</source>
        <translation>较慢；结果相等</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Both give the same numbers; the reference uses the field&apos;s own libraries.</source>
        <translation>两者给出相同的数值；参考实现使用业内自己的程序库。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Compare texts by</source>
        <translation>比较文字的单位</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Whatever fits the writing</source>
        <translation>按文字种类自动选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Chinese, Japanese and Korean texts are compared by characters.</source>
        <translation>中文、日文和韩文按字符比较。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Size of the common space</source>
        <translation>公共空间的大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>k in the paper: 256.</source>
        <translation>论文中的 k：256。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Epochs, feature extractor</source>
        <translation>特征提取器的轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Passes over the data.</source>
        <translation>把数据看多少遍。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Size of the attack network</source>
        <translation>攻击网络的大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Hidden units.</source>
        <translation>隐藏单元数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Epochs, attack network</source>
        <translation>攻击网络的轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Advanced attack settings</source>
        <translation>高级攻击设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>They decide whether the result may be believed; leave them on.</source>
        <translation>它们决定结果是否可信；请保持开启。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Blind baseline</source>
        <translation>盲测基线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Tries to tell members from non-members without ever asking the model. If that works, the sets differ by themselves and the audit proves nothing.</source>
        <translation>尝试完全不询问模型就区分成员与非成员。如果能做到，说明集合本身就不同，审计什么也证明不了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Placebo</source>
        <translation>安慰剂检验</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Attacks once more with shuffled labels. Anything but pure chance means that the measurement itself is broken.</source>
        <translation>用打乱的标签再攻击一次。只要不是纯粹的随机，就说明测量本身有问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Near duplicates</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Looks for pictures that are nearly equal and keeps them in one set: a “non-member” that is almost a member would blur the result.</source>
        <translation>查找几乎相同的图片并放进同一集合：几乎就是成员的“非成员”会使结果模糊。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Shuffles for the blind baseline</source>
        <translation>盲测基线的打乱次数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>How often the labels are shuffled to learn what chance looks like (the p-value). 200 is enough for a verdict.</source>
        <translation>打乱标签多少次，以了解随机是什么样子（p 值）。200 次足以得出结论。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Maps</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Pictures of how members and non-members lie to each other; only for looking at.</source>
        <translation>成员与非成员如何分布的图谱；只供观看。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>The two directions in which records differ most. Instant.</source>
        <translation>记录差异最大的两个方向。立即完成。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Keeps neighbours together, as in the paper&apos;s figure 7.</source>
        <translation>让邻居靠在一起，与论文图 7 相同。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Keeps neighbours and some of the large shape. Needs about 36 s to get ready in every audit, before its first point is drawn.</source>
        <translation>让邻居靠在一起，并保留部分整体形状。每次审计在画出第一个点之前需要约 36 秒准备。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Neighbours that count, t-SNE</source>
        <translation>考虑的邻居数（t-SNE）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Perplexity, 2 to 500. Larger shows more of the whole, less detail.</source>
        <translation>困惑度，2 到 500。越大越显整体，细节越少。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Neighbours that count, UMAP</source>
        <translation>考虑的邻居数（UMAP）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Larger shows more of the whole, less detail.</source>
        <translation>越大越显整体，细节越少。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/attacks.py"/>
        <source>Advanced map settings</source>
        <translation>高级图谱设置</translation>
    </message>
</context>
<context>
    <name>AuditWindow</name>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>This folder already holds something else.</source>
        <translation>这个文件夹里已经有别的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Choose another folder: an audit and a study need one each.</source>
        <translation>请另选一个文件夹：每个审计和每项研究都需要自己的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Demo audit</source>
        <translation>演示审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Open an audit or a study</source>
        <translation>打开审计或研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Opening an audit</source>
        <translation>正在打开审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_audits.py"/>
        <source>Opening a study</source>
        <translation>正在打开研究</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <location filename="../../m4i_gui/panels/study_bar_chart.py"/>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bar_chart.py"/>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>BeforeAfterPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_bars.py"/>
        <source>Leak before and after each defense</source>
        <translation>每种防御前后的泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_bars.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_bars.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>CalibrationPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Calibration; arrow keys go from bin to bin</source>
        <translation>校准图；用方向键在区间之间移动</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The attack says (%)</source>
        <translation>攻击给出的概率（%）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Were members (%)</source>
        <translation>实际为成员（%）</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>bin of the calibration</source>
        <translation>校准图的区间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Attack whose score is read as a probability</source>
        <translation>把哪个攻击的分数当作概率来读</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>How scores become probabilities</source>
        <translation>分数如何变成概率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Isotonic (steps)</source>
        <translation>保序（阶梯）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Platt (smooth)</source>
        <translation>Platt（平滑）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Isotonic follows the data; Platt&apos;s curve is steadier with few records</source>
        <translation>保序法紧跟数据；记录较少时 Platt 曲线更稳定</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Dashed: what is said is so. Below it the attack is too sure. Larger points hold more records; bars are 95 % intervals. Click a point to select its records.</source>
        <translation>虚线：说多少就是多少。低于虚线说明攻击过于自信。点越大，包含的记录越多；竖线是 95 % 置信区间。点击一个点可选中其中的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Can it be believed?</source>
        <translation>可信吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The score is mapped to a probability on the shadow&apos;s records, whose membership an attacker knows. The target&apos;s records then show whether the probability holds.</source>
        <translation>分数先在影子模型的记录上换算成概率，因为攻击者知道那些记录的成员身份。再用目标模型的记录检验这个概率是否成立。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The attack says</source>
        <translation>攻击给出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Were members</source>
        <translation>实际为成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Bins of the calibration</source>
        <translation>校准图的各区间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Select the records of this row</source>
        <translation>选中这一行的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Measuring …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>{0}–{1} %</source>
        <translation>{0}–{1} %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>{0} % ({1} to {2})</source>
        <translation>{0} %（{1} 到 {2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>On average the probability is off by {0} percentage points. In {1} of {2} rows the interval holds what the attack says. Brier score {3}: 0 is perfect, 0.25 is what always saying one half earns.</source>
        <translation>概率平均偏差 {0} 个百分点。在 {2} 行中，有 {1} 行的区间包含攻击给出的值。Brier 分数为 {3}：0 表示完美，0.25 是永远回答“一半”的得分。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>The attack was fitted on the same shadow records, so it may be too sure of itself.</source>
        <translation>攻击也是用这些影子记录拟合的，所以它可能过于自信。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Members are {0} % of the shadow&apos;s records but {1} % of the target&apos;s: the probabilities are meant for the shadow&apos;s share.</source>
        <translation>成员占影子记录的 {0} %，却占目标记录的 {1} %：这些概率是按影子的比例给出的。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>the shadow has no members or no non-members with a score</source>
        <translation>影子没有带分数的成员或非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>the shadow has fewer than {0} members or fewer than {0} non-members</source>
        <translation>影子的成员少于 {0} 条，或非成员少于 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>all records of the shadow have the same score</source>
        <translation>影子的所有记录分数都相同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>no record of the target has a score</source>
        <translation>目标没有带分数的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>some records have no score</source>
        <translation>有些记录没有分数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>This attack&apos;s score cannot be read as a probability: {0}. Choose another attack.</source>
        <translation>这个攻击的分数不能当作概率来读：{0}。请选择另一个攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Measuring whether the scores can be believed</source>
        <translation>正在检验分数是否可信</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_calibration.py"/>
        <source>Where the attack says about {0} %, {1} of {2} target records were members: {3} % (95 % interval {4} to {5}).</source>
        <translation>在攻击给出约 {0} % 的地方，{2} 条目标记录中有 {1} 条是成员：{3} %（95 % 置信区间 {4} 到 {5}）。</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Is it a member?</source>
        <translation>是成员吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>{0} wrote</source>
        <translation>{0} 写的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>no longer recognised</source>
        <translation>不再被认出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>recognised anew</source>
        <translation>新被认出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>no longer accused wrongly</source>
        <translation>不再被错认</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>accused wrongly anew</source>
        <translation>新被错认</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>●  member</source>
        <translation>●  成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>▲  non-member</source>
        <translation>▲  非成员</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>noted</source>
        <translation>注意</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>ColumnFilter</name>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>from … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>has no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>is exactly</source>
        <translation>正好是</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>{0} has no value</source>
        <translation>{0} 没有值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>{0} contains “{1}”</source>
        <translation>{0} 包含“{1}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/column_filters.py"/>
        <source>{0} does not contain “{1}”</source>
        <translation>{0} 不包含“{1}”</translation>
    </message>
</context>
<context>
    <name>ColumnFilterDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Filter by a column</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>&amp;Column</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>C&amp;omparison</source>
        <translation>比较方式(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>How many records pass</source>
        <translation>有多少记录符合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Upper bound</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Text to look for</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>upper and lower case alike</source>
        <translation>不区分大小写</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Values to show</source>
        <translation>要显示的值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>This column has no values.</source>
        <translation>这一列没有值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Its values go from {0} to {1}; the middle one is {2}.</source>
        <translation>取值从 {0} 到 {1}；中间值是 {2}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>The lower bound is above the upper one.</source>
        <translation>下限大于上限。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Type what to look for.</source>
        <translation>请输入要查找的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>Tick at least one value.</source>
        <translation>请至少勾选一个值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/column_filter_dialog.py"/>
        <source>{0} of {1} records</source>
        <translation>{0}/{1} 条记录</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>File name of the picture, relative to the table.</source>
        <translation>图片的文件名，相对于表格。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Caption</source>
        <translation>描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>The text that a person wrote for the picture.</source>
        <translation>人为图片写的文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Record id</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Rows with one id are one record with several captions.</source>
        <translation>编号相同的行是同一条记录的多条描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Rows with one value (patient, scene) stay in one set.</source>
        <translation>取值相同的行（病人、场景）留在同一集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Asked along with the picture, if there is one.</source>
        <translation>与图片一起提出的问题（如果有）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Says who is a member: target_member, target_nonmember, shadow_member or shadow_nonmember.</source>
        <translation>说明谁是成员：target_member、target_nonmember、shadow_member 或 shadow_nonmember。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>Columns of the table (suggested; change what is wrong)</source>
        <translation>表格的列（建议值；请更正不对的）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>First rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/column_form.py"/>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>CombinationMatrix</name>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Combinations: shadows down, targets across</source>
        <translation>组合：行是影子模型，列是目标模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>{0}: shadow {1} attacks target {2}. {3}.</source>
        <translation>{0}：影子 {1} 攻击目标 {2}。{3}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Success rate {0}.</source>
        <translation>成功率 {0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>CommandJob</name>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>The program&apos;s engine could not be started.</source>
        <translation>程序的引擎无法启动。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>Install M4I again, or run `m4i --self-check`.</source>
        <translation>请重新安装 M4I，或运行 `m4i --self-check`。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>The audit&apos;s process ended unexpectedly.</source>
        <translation>审计进程意外结束。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/command_job.py"/>
        <source>Try again: what was finished is kept. If it happens again, there may be too little memory: choose fewer records or a smaller encoder.</source>
        <translation>请再试一次：已完成的部分都保留着。如果再次发生，可能是内存不足：请减少记录或改用较小的编码器。</translation>
    </message>
</context>
<context>
    <name>CompareChangesPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Who is recognised in one model and not in the other?</source>
        <translation>谁在一个模型中被认出，在另一个中没有？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Records that changed</source>
        <translation>有变化的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Audit beside the reference</source>
        <translation>与参照并列的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Which changes</source>
        <translation>哪些变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>All changes</source>
        <translation>所有变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Members no longer recognised</source>
        <translation>不再被认出的成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Members recognised anew</source>
        <translation>新被认出的成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Non-members no longer accused</source>
        <translation>不再被错认的非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Non-members accused anew</source>
        <translation>新被错认的非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>How many records changed</source>
        <translation>有多少条记录变化了</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Records whose verdict changed</source>
        <translation>判断有变化的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Opens the audit at this record (Enter)</source>
        <translation>在这条记录处打开审计（回车）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Open it in the reference</source>
        <translation>在参照中打开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Verdicts at each attack&apos;s own threshold.</source>
        <translation>按各攻击自己的阈值判断。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>The audits share no attack</source>
        <translation>这些审计没有共同的攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>No record is shared</source>
        <translation>没有共同的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>The two audits judged different records, or the same in different roles, so that no record can be followed from one to the other.</source>
        <translation>两个审计判断的记录不同，或同样的记录角色不同，因此没有记录可以逐一对照。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Of {0} members that both judged, {1} are no longer recognised and {2} are recognised anew. Of {3} non-members, {4} are no longer accused and {5} are accused anew.</source>
        <translation>两者都判断过的 {0} 个成员中，{1} 个不再被认出，{2} 个新被认出。{3} 个非成员中，{4} 个不再被错认，{5} 个新被错认。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>No record changed</source>
        <translation>没有记录变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_changes.py"/>
        <source>Both attacks say the same of every record of this kind.</source>
        <translation>两个攻击对这类记录的判断都相同。</translation>
    </message>
</context>
<context>
    <name>CompareChartPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>How far apart are the audits, and how sure is that?</source>
        <translation>各审计相差多远？有多确定？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Chart of the comparison</source>
        <translation>比较图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Measure</source>
        <translation>衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Attacks to show</source>
        <translation>要显示的攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Values or differences</source>
        <translation>数值或差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Differences to the reference</source>
        <translation>与参照的差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>All attacks</source>
        <translation>所有攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>Filled: a difference that is shown. Hollow: one that chance may explain, or that is not tested. Dashed: no difference.</source>
        <translation>实心：已证实的差异。空心：可能是偶然，或未检验。虚线：没有差异。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_chart.py"/>
        <source>With 95 % intervals. Dotted: the way from the reference (small, hollow). Hollow with a dashed interval: too few non-members. Dashed line: guessing.</source>
        <translation>带 95 % 置信区间。点线：从参照（小空心）出发的变化。空心加虚线区间：非成员太少。虚线：猜测。</translation>
    </message>
</context>
<context>
    <name>CompareChoicePanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Which audits do you want to compare: before and after, seeds, versions?</source>
        <translation>要比较哪些审计：前后、种子、版本？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Choice of audits</source>
        <translation>选择审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>What could not be added</source>
        <translation>未能加入的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>In the comparison</source>
        <translation>参与比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Give each a short name by typing into its first cell. Folders may be dropped anywhere on this page.</source>
        <translation>在第一格输入文字，给每个审计起个短名称。文件夹可以拖到本页任何地方。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Audits in the comparison</source>
        <translation>参与比较的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Short name</source>
        <translation>短名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Compare &amp;with</source>
        <translation>参照(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Add an audit, or a study to choose from</source>
        <translation>加入审计，或从一项研究中选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Looking at audits</source>
        <translation>正在查看审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>{0} is in the comparison already.</source>
        <translation>{0} 已在比较中。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>{0} was left out: {1} audits at most can be told apart.</source>
        <translation>{0} 未加入：最多只能分辨 {1} 个审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>This is a study: choose some of its combinations from the list.</source>
        <translation>这是一项研究：请从列表中选择它的组合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Add two audits or more.</source>
        <translation>请加入两个或更多审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Add another audit.</source>
        <translation>请再加入一个审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_choice.py"/>
        <source>Every audit is compared with the reference.</source>
        <translation>每个审计都与参照比较。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Comparison of audits</source>
        <translation>审计比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>What could not be compared</source>
        <translation>未能比较的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Progress of the comparison</source>
        <translation>比较的进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Compare audits</source>
        <translation>比较审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>New comparison</source>
        <translation>新建比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>This view as &amp;PNG …</source>
        <translation>这个视图存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>This view as &amp;SVG …</source>
        <translation>这个视图存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Table as &amp;CSV …</source>
        <translation>表格存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Table as Par&amp;quet …</source>
        <translation>表格存为 Parquet(&amp;Q)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Audits</source>
        <translation>审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Plans</source>
        <translation>计划</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Views of the comparison</source>
        <translation>比较的各个视图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>{0} (Alt+{1})</source>
        <translation>{0}（Alt+{1}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>The choice has changed: press Compare to see its answer.</source>
        <translation>选择已更改：请按“比较”查看结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Comparing the audits …</source>
        <translation>正在比较审计…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Comparing audits</source>
        <translation>正在比较审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>{0}: about {1} left</source>
        <translation>{0}：大约还需 {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>{0} – compared with {1}</source>
        <translation>{0} – 与 {1} 比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Left out: {0}. {1}</source>
        <translation>未采用：{0}。{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Written: {0}</source>
        <translation>已写出：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/compare.py"/>
        <source>Parquet (*.parquet)</source>
        <translation>Parquet (*.parquet)</translation>
    </message>
</context>
<context>
    <name>ComparePlansPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>What was done differently, so that a difference may arise?</source>
        <translation>做法上有什么不同，从而可能产生差异？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>Differences of the plans</source>
        <translation>计划的差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>What the plans differ in</source>
        <translation>各计划的不同之处</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>The plans do not differ</source>
        <translation>各计划没有不同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>All settings are the same: what differs comes from the data, from the version of the program or from the machine.</source>
        <translation>所有设置都相同：差异来自数据、程序版本或电脑。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>What all plans agree in is left out.</source>
        <translation>所有计划一致的内容略去。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_plans.py"/>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>CompareRocPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>In which audit are more members recognised at the same share of wrong accusations?</source>
        <translation>在错认比例相同时，哪个审计认出更多成员？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>ROC curves of the audits</source>
        <translation>各审计的 ROC 曲线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>Log-log</source>
        <translation>双对数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>Thin diagonal: random guessing.</source>
        <translation>细对角线：随机猜测。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>{0} axes</source>
        <translation>{0}坐标轴</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_roc.py"/>
        <source>{0}, AUC {1}</source>
        <translation>{0}，AUC {1}</translation>
    </message>
</context>
<context>
    <name>CompareSources</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>Recent audits and studies</source>
        <translation>最近的审计和研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>Audits to choose from</source>
        <translation>可选的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>No finished audits yet</source>
        <translation>还没有完成的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>Add the folder of an audit or a study, or drop it here.</source>
        <translation>加入审计或研究的文件夹，或拖到这里。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>&amp;Add to the comparison</source>
        <translation>加入比较(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>&amp;Folder …</source>
        <translation>文件夹(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>Choose the folder of an audit or a study</source>
        <translation>选择审计或研究的文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>no combination is finished</source>
        <translation>没有完成的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_sources.py"/>
        <source>Reading a study</source>
        <translation>正在读取研究</translation>
    </message>
</context>
<context>
    <name>CompareSummaryPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>Which of these models leaks more, and is that certain?</source>
        <translation>哪个模型泄露更多？确定吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>Summary of the comparison</source>
        <translation>比较摘要</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>What stands against comparing</source>
        <translation>不利于比较的因素</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>{0} beside the reference</source>
        <translation>{0} 与参照并列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>Numbers of the attack “{0}”, the strongest on average, with 95 % intervals.</source>
        <translation>攻击“{0}”的数值（平均最强），带 95 % 置信区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>The audits share no attack.</source>
        <translation>这些审计没有共同的攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>The attack “{0}” is only in: {1}.</source>
        <translation>攻击“{0}”只出现在：{1}。</translation>
    </message>
</context>
<context>
    <name>CompareTablePanel</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>What exactly are the numbers, and which differences hold?</source>
        <translation>数值到底是多少？哪些差异成立？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Table of differences</source>
        <translation>差异表</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Every measure of every audit</source>
        <translation>每个审计的每种衡量</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>What to show</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Copy the table as plain text</source>
        <translation>把表格复制为纯文本</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>CSV …</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Write the table as CSV</source>
        <translation>把表格写成 CSV</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Parquet …</source>
        <translation>Parquet…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Write the table as Parquet</source>
        <translation>把表格写成 Parquet</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>In brackets: 95 % intervals. A difference is “shown” when chance does not explain it, allowing for how many are looked at.</source>
        <translation>括号内：95 % 置信区间。考虑到同时查看多项之后，偶然仍不能解释的差异才是“已证实”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>All attacks and the texts</source>
        <translation>所有攻击和文字</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_table.py"/>
        <source>Quality of the texts</source>
        <translation>文字质量</translation>
    </message>
</context>
<context>
    <name>ComputingSection</name>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Where new audits compute. Plans that exist already keep what they say.</source>
        <translation>新审计在哪里计算。已有的计划仍按其中所写。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Automatic: the fastest there is</source>
        <translation>自动：用最快的设备</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Apple graphics (MPS)</source>
        <translation>Apple 图形芯片（MPS）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Looking for graphics cards …</source>
        <translation>正在查找显卡…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>All {0} cores</source>
        <translation>全部 {0} 个核心</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>T&amp;hreads</source>
        <translation>线程(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Fewer threads leave room for other programs. An audit that is run again with another number may differ in the last digits.</source>
        <translation>线程少一些，可以给其他程序留出余地。用不同的线程数重跑审计，末位数字可能不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>&amp;Notify me when long work is over</source>
        <translation>长时间工作完成时通知我(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>By a message of the desktop, only while another window is in front.</source>
        <translation>通过桌面消息通知，仅在其他窗口位于前面时。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Looking for graphics cards</source>
        <translation>正在查找显卡</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>{0}: not found here</source>
        <translation>{0}：这里没有</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>This computer does not have the device that was chosen: choose another, or audits will refuse to start.</source>
        <translation>这台电脑没有所选的设备：请另选一个，否则审计无法开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Results of different devices differ in the last digits.</source>
        <translation>不同设备的结果，末位数字会有差别。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>No graphics card that could be used was found.</source>
        <translation>没有找到可用的显卡。</translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>models to train</source>
        <translation>要训练的模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>room on disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>download</source>
        <translation>下载</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Step by step</source>
        <translation>各步骤明细</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Shows as soon as the choices fit together.</source>
        <translation>各项选择配合妥当后就会显示。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Estimating</source>
        <translation>正在估算</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>The disk has only {0} left.</source>
        <translation>磁盘只剩 {0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>Only {0} of memory is free now; close other programs.</source>
        <translation>目前只有 {0} 可用内存；请关闭其他程序。</translation>
    </message>
</context>
<context>
    <name>DataFindings</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>What was found</source>
        <translation>发现了什么</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>usable records</source>
        <translation>可用记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>captions</source>
        <translation>描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>groups that stay together</source>
        <translation>必须放在一起的组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Records with the same group, the same picture or nearly the same picture always go into one set, so that nothing leaks between the sets.</source>
        <translation>同组、图片相同或几乎相同的记录总是放进同一个集合，避免集合之间互相泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Length of the captions</source>
        <translation>描述的长度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Health of the data</source>
        <translation>数据的健康状况</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Problems in the data, by kind</source>
        <translation>数据中的问题（按种类）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>File or record</source>
        <translation>文件或记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Showing {0} of {1}, evenly spread.</source>
        <translation>共 {1} 条，均匀抽取显示其中 {0} 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Showing all {0}.</source>
        <translation>显示全部 {0} 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>All {0} records are fine.</source>
        <translation>全部 {0} 条记录都没有问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>Every record can be used; {0} remarks below.</source>
        <translation>每条记录都能用；下面有 {0} 条提示。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>{0} problems were found; what they concern is left out of the audit and counted in the report. {1} further remarks leave nothing out.</source>
        <translation>发现 {0} 个问题；涉及的内容不进入审计，并在报告中计数。另有 {1} 条提示，不影响任何记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>only noted</source>
        <translation>仅作提示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_findings.py"/>
        <source>… {0} more: press Enter</source>
        <translation>…还有 {0} 条：按回车键</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data.py"/>
        <source>Choose the pictures and captions from which the models will learn.</source>
        <translation>选择模型要学习的图片和描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Reading the data</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>My own pictures and captions</source>
        <translation>我自己的图片和描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Built-in demo scenes</source>
        <translation>内置的演示场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Folder or table</source>
        <translation>文件夹或表格</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Drop a folder or table here, press a button, or type its path</source>
        <translation>把文件夹或表格拖到这里，按按钮，或输入路径</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Tables (*.csv *.tsv *.txt *.jsonl *.parquet);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.jsonl *.parquet);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>A folder with pictures and a captions file (Flickr8k&apos;s layout, or a .txt beside each picture), or a table (CSV, TSV, JSON lines, Parquet) with a column of picture names and one of captions.</source>
        <translation>一个包含图片和描述文件的文件夹（Flickr8k 的布局，或每张图片旁有一个 .txt），或一张表格（CSV、TSV、JSON lines、Parquet），其中一列是图片名，一列是描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Detect by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Read it as</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Change this only when the data was taken for another kind.</source>
        <translation>只有在数据被认成别的种类时才需要更改。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Read the data again</source>
        <translation>重新读取数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Drawn scenes with captions, made on this machine; nothing is downloaded. The three families differ in look and words, like three different data sets.</source>
        <translation>在这台电脑上绘制的带描述的场景，无需下载。三个系列的画面和用词各不相同，就像三个不同的数据集。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>How many scenes are drawn.</source>
        <translation>绘制多少个场景。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Another number draws other scenes; the same number the same scenes.</source>
        <translation>换一个数就画出不同的场景；同一个数总画出相同的场景。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Detected: {0}. {1}</source>
        <translation>识别结果：{0}。{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/data_panel.py"/>
        <source>Read as you said: {0}.</source>
        <translation>按您指定的方式读取：{0}。</translation>
    </message>
</context>
<context>
    <name>DataReading</name>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>The target&apos;s data</source>
        <translation>目标的数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>The attacker&apos;s data</source>
        <translation>攻击者的数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>These sizes need %1 records, and %2 hold %3 usable ones. Make the sets smaller, or add data.</source>
        <translation>这样的大小需要 %1 条记录，而%2只有 %3 条可用。请缩小集合，或增加数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Drawing the scenes</source>
        <translation>正在绘制场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Finding out what data this is</source>
        <translation>正在识别数据种类</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Reading the captions</source>
        <translation>正在读取描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/data_reading.py"/>
        <source>Looking at every picture</source>
        <translation>正在查看每张图片</translation>
    </message>
</context>
<context>
    <name>DataSetsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Add every data set from which models shall learn; each is read once.</source>
        <translation>添加模型要学习的所有数据集；每个只读取一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Data sets of the study</source>
        <translation>研究的数据集</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Add a data set</source>
        <translation>添加数据集</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Remove the chosen one</source>
        <translation>移除所选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>{0} usable records</source>
        <translation>{0} 条可用记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
</context>
<context>
    <name>DefenseCard</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Data augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Also trains on changed views of each picture, so that no picture is learnt as is.</source>
        <translation>还用每张图片的变化版本来训练，让模型不会原样记住任何图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: each view is encoded once, so a slow encoder takes that many times longer.</source>
        <translation>代价：每个版本都要编码一次，编码器慢时耗时会成倍增加。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>How much the views differ: above 0, at most 1.</source>
        <translation>各版本的差异程度：大于 0，不超过 1。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>L2 regularisation (weight decay)</source>
        <translation>L2 正则化（权重衰减）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Pulls the model&apos;s numbers towards zero, which damps memorising of single records.</source>
        <translation>把模型的参数拉向零，减轻对单条记录的死记硬背。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: no time; too much of it and texts become poor.</source>
        <translation>代价：不费时间；但过强时文字质量会下降。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Weight decay, λ</source>
        <translation>权重衰减 λ</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Above 0, at most 1. Usual: 0.0001 to 0.01.</source>
        <translation>大于 0，不超过 1。常用：0.0001 到 0.01。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Dropout</source>
        <translation>Dropout（随机失活）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Leaves out some of the model&apos;s numbers at random in each step of training.</source>
        <translation>训练的每一步随机忽略模型的一部分参数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: hardly any time; a high share needs more epochs.</source>
        <translation>代价：几乎不费时间；比例高时需要更多轮次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Share left out</source>
        <translation>忽略的比例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Above 0, below 1. Usual: 0.5.</source>
        <translation>大于 0，小于 1。常用：0.5。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Never lets the model be wholly sure of the next word.</source>
        <translation>不让模型对下一个词完全确信。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: no time; texts may become a little plainer.</source>
        <translation>代价：不费时间；文字可能稍显平淡。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Share spread</source>
        <translation>分散的比例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Share of certainty that is spread over all words: above 0, below 1. Usual: 0.1.</source>
        <translation>分散到所有词上的确信度比例：大于 0，小于 1。常用：0.1。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Stops training when texts on held-out records no longer get better.</source>
        <translation>当预留记录上的文字不再变好时停止训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: saves time, but needs validation records beside the four sets.</source>
        <translation>代价：节省时间，但在四个集合之外还需要验证记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Patience (epochs)</source>
        <translation>耐心（轮次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Epochs without better texts before training stops.</source>
        <translation>文字连续多少轮没有变好就停止训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Differential privacy (DP-SGD)</source>
        <translation>差分隐私（DP-SGD）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Limits what one record can change and adds noise: a proven bound on what any attack can learn of a record.</source>
        <translation>限制单条记录的影响并加入噪声：无论什么攻击，能得知的都有经证明的上限。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Costs: up to twice the training time, and clearly poorer texts at a small ε.</source>
        <translation>代价：训练时间最多加倍；ε 小时文字明显变差。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Epsilon, ε</source>
        <translation>隐私预算 ε</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>The smaller, the better protected: 0.01 or more. Paper: 1.3.</source>
        <translation>越小保护越强：不小于 0.01。论文：1.3。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Defenses of the target&apos;s training</source>
        <translation>目标训练时的防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>What the target&apos;s owner does against leaks. Tick none, one, or several.</source>
        <translation>目标的所有者如何防止泄露。可以不选、选一个或选多个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Compare several strengths</source>
        <translation>比较多种强度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Trains the target without a defense and once for each strength, attacks all of them, and shows what each costs and brings (the paper&apos;s figure 10).</source>
        <translation>先训练不设防御的目标，再对每种强度各训练一次，逐一攻击，并显示各自的代价和效果（论文图 10）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>The attacker knows the defenses and trains its shadow so, too</source>
        <translation>攻击者知道这些防御，也用同样的方式训练影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Also all ticked defenses together, at the strengths given</source>
        <translation>再把勾选的所有防御按给定强度合在一起</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Strengths to compare</source>
        <translation>要比较的强度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Strengths to compare: {0}</source>
        <translation>要比较的强度：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Numbers separated by commas, with a point for decimals: </source>
        <translation>用逗号分隔的数，小数用点号： </translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Views of each picture</source>
        <translation>每张图片的版本数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Beside the picture itself.</source>
        <translation>不含图片本身。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Held out beside the four sets, for each model.</source>
        <translation>为每个模型在四个集合之外预留。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Validation records</source>
        <translation>验证记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Delta, δ</source>
        <translation>Delta δ</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>How likely the bound may fail; well below 1 in the members. Paper: 1e-5.</source>
        <translation>上限失效的可能性；应远小于 1 除以成员数。论文：1e-5。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Largest share of a record</source>
        <translation>单条记录的最大影响</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Largest norm of one record&apos;s gradient. Usual: 1.</source>
        <translation>单条记录梯度的最大范数。常用：1。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Records a step</source>
        <translation>每步的记录数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>On average; drawn anew.</source>
        <translation>平均值；每次重新抽取。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Mirror (not for medical pictures)</source>
        <translation>镜像（不适用于医学图片）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>Change colours</source>
        <translation>改变颜色</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/defense_card.py"/>
        <source>{0} variants of the target beside the undefended one.</source>
        <translation>除不设防御的目标外，还有 {0} 个变体。</translation>
    </message>
</context>
<context>
    <name>DefenseDraft</name>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>Not for the medical report generator: all records write into its shared memory, so no single record&apos;s share of a step can be limited.</source>
        <translation>不适用于医学报告生成器：所有记录都写入它的共享记忆，无法限制单条记录在一步中的影响。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>Not for the medical report generator: it learns from one view of each patch.</source>
        <translation>不适用于医学报告生成器：它只从每个图块的一个版本学习。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>“%1” is no number. Write numbers separated by commas: %2</source>
        <translation>“%1”不是数字。请写用逗号分隔的数：%2</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>%1 is out of range: %2 to %3.</source>
        <translation>%1 超出范围：应为 %2 到 %3。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>above 0</source>
        <translation>大于 0</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>Write at least one number, for example: %1</source>
        <translation>请至少写一个数，例如：%1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/defense_draft.py"/>
        <source>These are too many: %1 strengths at most.</source>
        <translation>太多了：最多 %1 种强度。</translation>
    </message>
</context>
<context>
    <name>DefensePanel</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Which defense lowers the leak, and what does it cost?</source>
        <translation>哪种防御能减少泄露？代价是什么？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Comparison of defenses</source>
        <translation>防御比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Recommendation</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Comparing the defenses …</source>
        <translation>正在比较防御…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Target and attacker</source>
        <translation>目标与攻击者</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Measure of the leak</source>
        <translation>泄露的衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>ASR</source>
        <translation>成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Attacks to show</source>
        <translation>要显示的攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>The paper&apos;s two attacks</source>
        <translation>论文中的两种攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>All attacks</source>
        <translation>所有攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Defense of the curve</source>
        <translation>曲线所示的防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Measure of quality</source>
        <translation>质量的衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Logarithmic axis of strength</source>
        <translation>强度轴用对数刻度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Copy the table as plain text</source>
        <translation>把表格复制为纯文本</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>How this comes about</source>
        <translation>结论如何得出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>How well can the attacker tell members, before and after?</source>
        <translation>攻击者能多准确地认出成员？防御前后对比</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Filled: with this defense, with its 95 % interval. Hollow: without. Dashed: guessing.</source>
        <translation>实心：有此防御，带 95 % 置信区间。空心：没有防御。虚线：猜测水平。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>How strong must it be?</source>
        <translation>需要多强？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>No defense is used by itself here, so that there is no curve.</source>
        <translation>这里没有单独使用的防御，所以没有曲线。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>What does it cost in quality?</source>
        <translation>质量上要付出什么代价？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>best: lower right</source>
        <translation>最佳：右下</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>All numbers</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>In brackets: 95 % intervals. Changes are paired: the same records, judged with and without the defense; the trained models are held fixed.</source>
        <translation>括号内：95 % 置信区间。变化量是成对计算的：同样的记录，在有防御和没有防御时分别判断；训练好的模型视为固定。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Comparing the defenses</source>
        <translation>正在比较防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>Target {0}, attacked from {1} ({2})</source>
        <translation>目标 {0}，由 {1} 攻击（{2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>{0} is defended, but its undefended self is not among the targets. Add the same target without defenses to the study and resume it.</source>
        <translation>{0} 设有防御，但研究的目标中没有它不设防御的版本。请把同一目标（不设防御）加入研究并继续运行。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>All targets of this study are undefended. Begin a new audit, open “Defenses” at the target&apos;s training, choose the strengths to compare (for example ε = 1, 2, 4, 8) and run it: the undefended target is added by itself.</source>
        <translation>这项研究的所有目标都没有防御。请新建审计，在目标的训练中打开“防御”，选择要比较的强度（例如 ε = 1、2、4、8）并运行：不设防御的目标会自动加入。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_comparison.py"/>
        <source>No defenses are compared here</source>
        <translation>这里没有比较任何防御</translation>
    </message>
</context>
<context>
    <name>DefensePlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_plot.py"/>
        <source>Attack success rate</source>
        <translation>攻击成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_plot.py"/>
        <source>Area under the ROC</source>
        <translation>ROC 曲线下面积</translation>
    </message>
</context>
<context>
    <name>DefenseTable</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ε spent</source>
        <translation>已用 ε</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ASR</source>
        <translation>成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ASR, change</source>
        <translation>成功率变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>AUC, change</source>
        <translation>AUC 变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>{0}, held-out</source>
        <translation>{0}（预留记录）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>ROUGE-L, change</source>
        <translation>ROUGE-L 变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>Different texts, held-out</source>
        <translation>不同文字数（预留记录）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>{0}, all</source>
        <translation>{0}（全部）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_table.py"/>
        <source>All numbers of the comparison of defenses</source>
        <translation>防御比较的全部数值</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Measure</source>
        <translation>衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Value (95 %)</source>
        <translation>数值（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Difference (95 %)</source>
        <translation>差异（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Is it shown?</source>
        <translation>是否证实？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_model.py"/>
        <source>Quality of the texts</source>
        <translation>文字质量</translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>range in the histogram</source>
        <translation>直方图中的范围</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Score or similarity to look at</source>
        <translation>要查看的分数或相似度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Records of which model</source>
        <translation>哪个模型的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Target&apos;s records</source>
        <translation>目标的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Shadow&apos;s records</source>
        <translation>影子的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Non-members</source>
        <translation>非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Nothing selected</source>
        <translation>未选中任何记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Threshold fixed on the shadow</source>
        <translation>阈值由影子确定</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Drag to select the records in a range; Ctrl adds, Alt removes.</source>
        <translation>拖动可选中一个范围内的记录；按 Ctrl 增加，按 Alt 去除。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>How far apart?</source>
        <translation>相差多远？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Cohen&apos;s d is the difference of the two means, measured in standard deviations: 0.2 is small, 0.5 medium, 0.8 large. The interval would hold the true value in 95 of 100 repeats of such an audit.</source>
        <translation>Cohen&apos;s d 是两个平均值之差除以标准差：0.2 为小，0.5 为中，0.8 为大。若把这样的审计重复 100 次，其中 95 次的区间会包含真实值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Measure</source>
        <translation>衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Cohen&apos;s d</source>
        <translation>Cohen&apos;s d</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Member above</source>
        <translation>成员更高</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Effect size of every measure</source>
        <translation>各衡量方式的效应量</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Score: {0}</source>
        <translation>分数：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Similarity: {0}</source>
        <translation>相似度：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Members ({0} records)</source>
        <translation>成员（{0} 条记录）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Non-members ({0} records)</source>
        <translation>非成员（{0} 条记录）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Threshold fixed on the shadow: {0}</source>
        <translation>由影子确定的阈值：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>No threshold: a similarity alone is no attack</source>
        <translation>没有阈值：单独的相似度不是攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Measuring how far members lie apart</source>
        <translation>正在计算成员与非成员相差多远</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Measuring …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Members or non-members have no value here: nothing can be compared.</source>
        <translation>这里的成员或非成员没有值：无法比较。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Take a member and a non-member at random: in {0} of 100 such pairs the member is above (95 % interval {1} to {2}; ties count half). Pure chance would be 50.</source>
        <translation>随机取一个成员和一个非成员：100 对中有 {0} 对是成员更高（95 % 置信区间 {1} 到 {2}；相等计一半）。纯属偶然时为 50。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Cohen&apos;s d has no value: within each kind, all records have the same value or there is only one.</source>
        <translation>Cohen&apos;s d 没有值：同一类的所有记录取值相同，或只有一条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>hardly any difference</source>
        <translation>几乎没有差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>a small difference</source>
        <translation>小差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>a medium difference</source>
        <translation>中等差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>a large difference</source>
        <translation>大差异</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>above</source>
        <translation>偏高</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>below</source>
        <translation>偏低</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>On average members lie {0} standard deviations {1} non-members (Cohen&apos;s d {2}, 95 % interval {3} to {4}): {5}.</source>
        <translation>成员平均比非成员{1} {0} 个标准差（Cohen&apos;s d {2}，95 % 置信区间 {3} 到 {4}）：{5}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Both intervals are wide enough that this may well be chance.</source>
        <translation>两个区间都很宽，这很可能只是偶然。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>The interval leaves out 50: this is hardly chance.</source>
        <translation>区间不含 50：这几乎不可能是偶然。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>{0} ({1} to {2})</source>
        <translation>{0}（{1} 到 {2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>Selected: {0} members, {1} non-members</source>
        <translation>已选：{0} 个成员，{1} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_distribution.py"/>
        <source>None of these records is selected</source>
        <translation>这些记录都没有被选中</translation>
    </message>
</context>
<context>
    <name>DraftChecks</name>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Random weights see little in a picture: texts stay poor and feature attacks hardly work. Good for trying things out.</source>
        <translation>随机权重几乎看不懂图片：文字会很差，特征攻击几乎无效。只适合试用。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose the file that holds the weights (.safetensors or .pth).</source>
        <translation>请选择保存权重的文件（.safetensors 或 .pth）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>There is no such file. Check the name, or press “Browse…”.</source>
        <translation>没有这个文件。请检查名称，或按“浏览…”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is a folder. Choose the weights file inside it.</source>
        <translation>这是文件夹。请选择其中的权重文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is no possible file name. Press “Browse…” to pick the file.</source>
        <translation>文件名无效。请按“浏览…”选择文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Weights come as .safetensors or .pth; this file ends in “%1”.</source>
        <translation>权重文件是 .safetensors 或 .pth；这个文件以“%1”结尾。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This must be a multiple of 8, the attention heads.</source>
        <translation>必须是 8（注意力头数）的倍数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The memory has fewer rows than this.</source>
        <translation>记忆的行数比这个数少。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Stopping early needs validation records: set their number beside this.</source>
        <translation>提前停止需要验证记录：请在旁边设置数量。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Stopping early needs validation records: set them on the page “Data” (under advanced), or set this to 0.</source>
        <translation>提前停止需要验证记录：请在“数据”页的高级选项中设置，或把这里设为 0。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The data are still being read; this takes a moment.</source>
        <translation>正在读取数据，请稍候。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The data have not been read yet. Press “Read the data again”.</source>
        <translation>数据还没有读取。请按“重新读取数据”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose the folder with your pictures and captions, or a table of them.</source>
        <translation>请选择包含图片和描述的文件夹，或一张相应的表格。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>There is no such folder or file. Check the name, or press a button.</source>
        <translation>没有这个文件夹或文件。请检查名称，或按按钮选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is one picture. Choose the folder that holds all pictures and captions.</source>
        <translation>这是一张图片。请选择包含所有图片和描述的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This folder is empty. Choose one with pictures and captions.</source>
        <translation>文件夹是空的。请选择包含图片和描述的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>You have no permission to read this. Choose another, or change the rights.</source>
        <translation>您没有读取权限。请另选一个，或更改权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is no possible path. Press a button to pick a folder or a table.</source>
        <translation>路径无效。请按按钮选择文件夹或表格。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Given sets need one data set for both models.</source>
        <translation>采用数据自带的集合时，两个模型必须使用同一个数据集。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The data&apos;s own sets are too small: each needs at least 10 records (%1).</source>
        <translation>数据自带的集合太小：每个至少需要 10 条记录（%1）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Each set needs at least 10 records.</source>
        <translation>每个集合至少需要 10 条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>With fewer than 100 records in a set the audit can show only very large leaks; the verdict may be “more data needed”.</source>
        <translation>一个集合少于 100 条记录时，审计只能发现非常大的泄露；结论可能是“需要更多数据”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is the target&apos;s own encoder, so the attacker does know the architecture. Choose another one if it should not.</source>
        <translation>这正是目标自己的编码器，也就是说攻击者知道架构。如果不应知道，请另选一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is the target&apos;s own data set. Choose another one, or say above that the attacker has similar data.</source>
        <translation>这正是目标自己的数据集。请另选一个，或在上面说明攻击者有类似的数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>These weights have to be downloaded once. Tick the box to agree, or choose other weights.</source>
        <translation>这些权重需要下载一次。请勾选同意，或选择其他权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose at least one attack.</source>
        <translation>请至少选择一种攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Without this check the audit cannot notice that its own result is worthless.</source>
        <translation>没有这项检查，审计就无法发现自己的结果毫无价值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This must be above 0; untick the defense to do without it.</source>
        <translation>必须大于 0；若不需要这种防御，请取消勾选。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Tick at least one defense below, so that there is something to compare.</source>
        <translation>请在下面至少勾选一种防御，这样才有可比较的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>A guarantee means little unless δ is well below one in the number of members (here 1/%1).</source>
        <translation>只有 δ 远小于 1 除以成员数（这里是 1/%1）时，保证才有意义。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Give the audit a name.</source>
        <translation>请给审计起个名字。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This name is too long: 200 characters at most.</source>
        <translation>名字太长：最多 200 个字符。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>The audit in this folder is run again; steps that stay the same are kept.</source>
        <translation>将重新运行此文件夹中的审计；没有变化的步骤会保留。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This folder already holds an audit. Open it, or choose another folder.</source>
        <translation>这个文件夹里已有一个审计。请打开它，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Choose the folder in which the result will be kept.</source>
        <translation>请选择保存结果的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Give the whole path, beginning at the top of the disk.</source>
        <translation>请给出完整路径，从磁盘的最上层开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is a file. Choose a folder; it is made if it does not exist.</source>
        <translation>这是文件。请选择文件夹；不存在时会自动创建。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>Nothing can be written into this folder. Choose another one.</source>
        <translation>无法写入这个文件夹。请另选一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This folder already holds other files. Choose a new or empty folder.</source>
        <translation>这个文件夹里已有其他文件。请选择新的或空的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>“%1” is a file, so no folder can be made inside it.</source>
        <translation>“%1”是文件，无法在其中创建文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>No folder can be made inside “%1”: it is read-only.</source>
        <translation>无法在“%1”中创建文件夹：它是只读的。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>You have no permission for this folder. Choose another one.</source>
        <translation>您没有这个文件夹的权限。请另选一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/draft_checks.py"/>
        <source>This is no possible folder name. Press “Browse…” to pick one.</source>
        <translation>文件夹名无效。请按“浏览…”选择。</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>这里只能拖入这台电脑上的文件和文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>Drop one thing at a time; only several audits can be dropped together.</source>
        <translation>一次只拖一项；只有多个审计可以一起拖入。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>Studies cannot be compared with each other: drop audits only.</source>
        <translation>研究之间不能比较：请只拖入审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>“{0}” cannot be opened: you may not look into it.</source>
        <translation>无法打开“{0}”：您没有查看权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>The folder “{0}” is empty.</source>
        <translation>文件夹“{0}”是空的。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>“{0}” is no longer there.</source>
        <translation>“{0}”已经不在了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>“{0}” is packed: unpack it first and drop the folder.</source>
        <translation>“{0}”是压缩包：请先解压，再拖入文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>One picture is no data set: drop the folder with all pictures and texts.</source>
        <translation>一张图片不是数据集：请拖入包含所有图片和文字的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/dropped.py"/>
        <source>“{0}” is neither a folder with pictures nor a table (CSV, TSV, JSON lines, Parquet).</source>
        <translation>“{0}”既不是图片文件夹，也不是表格（CSV、TSV、JSON lines、Parquet）。</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Show &amp;details</source>
        <translation>显示细节(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>&amp;Copy details</source>
        <translation>复制细节(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>This or another error happened once more.</source>
        <translation>这个或另一个错误又发生了一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>This or another error happened {0} more times.</source>
        <translation>这个或另一个错误又发生了 {0} 次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Hide &amp;details</source>
        <translation>隐藏细节(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/error_dialog.py"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ExistingChecks</name>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>There is no such folder. Check the name, or press “Browse…”.</source>
        <translation>没有这个文件夹。请检查名称，或按“浏览…”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>There is no such file. Check the name, or press “Browse…”.</source>
        <translation>没有这个文件。请检查名称，或按“浏览…”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is a file. Choose the folder that holds it.</source>
        <translation>这是文件。请选择它所在的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is a folder. Choose a file inside it.</source>
        <translation>这是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>You have no permission to read this. Choose another, or change the rights.</source>
        <translation>您没有读取权限。请另选一个，或更改权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is no possible path. Press “Browse…” to pick one.</source>
        <translation>路径无效。请按“浏览…”选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Choose the table that holds what your model said.</source>
        <translation>请选择保存您的模型输出的表格。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is no table: give a CSV, TSV, JSON-lines or Parquet file.</source>
        <translation>这不是表格：请提供 CSV、TSV、JSON-lines 或 Parquet 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>The table is still being read; this takes a moment.</source>
        <translation>表格还在读取，请稍候。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Choose the folder with the model&apos;s files.</source>
        <translation>请选择包含模型文件的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This folder seems to hold another kind of model. Change the kind above.</source>
        <translation>这个文件夹里似乎是另一种模型。请在上面更改种类。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No checkpoint is here: it takes captioner.json and model.safetensors, or encoder*.ckpt, decoder*.ckpt and vocab*.pkl.</source>
        <translation>这里没有检查点：需要 captioner.json 和 model.safetensors，或 encoder*.ckpt、decoder*.ckpt 和 vocab*.pkl。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No R2Gen-CMN checkpoint is here: it takes one .pth file and annotation.json.</source>
        <translation>这里没有 R2Gen-CMN 检查点：需要一个 .pth 文件和 annotation.json。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No Hugging Face model is here: it takes config.json and .safetensors files, as save_pretrained writes them.</source>
        <translation>这里没有 Hugging Face 模型：需要 config.json 和 .safetensors 文件，即 save_pretrained 写出的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>The annotation file (annotation.json) is missing in this folder.</source>
        <translation>这个文件夹缺少标注文件（annotation.json）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Write {question} exactly once, where the question goes.</source>
        <translation>请在问题所在的位置正好写一次 {question}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Type the service&apos;s address, such as http://localhost:8000/v1</source>
        <translation>请输入服务的地址，例如 http://localhost:8000/v1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is no possible address. It looks like http://localhost:8000/v1</source>
        <translation>地址无效。应类似 http://localhost:8000/v1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>The address begins with https:// (or with http:// on this machine).</source>
        <translation>地址应以 https:// 开头（在这台电脑上可用 http://）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>The name of the machine is missing: https://name/…</source>
        <translation>缺少主机名：https://名称/…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Keep names and passwords out of the address; store the key below instead.</source>
        <translation>地址中不要写用户名和密码；请把密钥存在下面。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Nothing is encrypted on the way to this address: pictures and key can be read. Use https:// where the service has it.</source>
        <translation>到这个地址的途中没有加密：图片和密钥可能被读到。如果服务支持，请用 https://。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Type the model&apos;s name as the service knows it.</source>
        <translation>请按服务所知的写法输入模型名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This must be JSON, for example {&quot;seed&quot;: 1}</source>
        <translation>必须是 JSON，例如 {&quot;seed&quot;: 1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Write what is sent to the service.</source>
        <translation>请写出要发送给服务的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is no valid JSON (line {0}). Placeholders stand inside quotes.</source>
        <translation>JSON 无效（第 {0} 行）。占位符应放在引号内。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No picture is sent: write {picture_base64} or {picture_data_url} somewhere.</source>
        <translation>没有发送图片：请在某处写 {picture_base64} 或 {picture_data_url}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Say where the text stands in the answer, such as result.text</source>
        <translation>请说明文字在回答中的位置，例如 result.text</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Write one header a line, as Name: value</source>
        <translation>请每行写一个头部，形如 Name: value</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Choose the program that answers.</source>
        <translation>请选择作出回答的程序。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This file may not be started as a program. Change its rights, or start it by its interpreter, such as python3 with the file as its first argument.</source>
        <translation>这个文件不能作为程序启动。请更改其权限，或用解释器启动，例如 python3，并把该文件作为第一个参数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>There is no such program. Check the name, or press “Browse…”.</source>
        <translation>没有这个程序。请检查名称，或按“浏览…”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This is the same source as above. Choose the records that were not in training.</source>
        <translation>这与上面是同一来源。请选择不在训练中的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>This does not fit the target. Choose another answer.</source>
        <translation>这与目标不符。请选择其他答案。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Choose the file with one record&apos;s id a line.</source>
        <translation>请选择每行一个记录编号的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>The other records must be something else than these.</source>
        <translation>其他记录必须与这些不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No record is left to ask about.</source>
        <translation>没有剩下可供询问的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No record is known to have been in training.</source>
        <translation>没有已知在训练中的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No record is known not to have been in training.</source>
        <translation>没有已知不在训练中的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>The table has no pictures, and a shadow model needs them: choose other data.</source>
        <translation>表格没有图片，而影子模型需要图片：请选择其他数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>No record here is known not to have been in training, so there is nothing that the reference models may learn from: choose other data.</source>
        <translation>这里没有已知不在训练中的记录，因此参考模型没有可以学习的内容：请选择其他数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Each set needs at least 10 records.</source>
        <translation>每个集合至少需要 10 条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>These sizes need {0} records, and there are {1}.</source>
        <translation>这样的大小需要 {0} 条记录，而只有 {1} 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Calibrating takes an even number of at least 4.</source>
        <translation>校准需要偶数，且至少为 4。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/existing_checks.py"/>
        <source>Your records have no pictures: choose an attack that compares texts.</source>
        <translation>您的记录没有图片：请选择比较文字的攻击。</translation>
    </message>
</context>
<context>
    <name>ExplorerPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Do members and non-members lie apart, and which records are alike?</source>
        <translation>成员与非成员是否分开？哪些记录彼此相像？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Explorer</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Selected records</source>
        <translation>选中的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Neighbours</source>
        <translation>邻居</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>Map of the features</source>
        <translation>特征图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>showing {0} of {1} records as density</source>
        <translation>以密度显示 {1} 条记录中的 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>{0} of {1} records are on this map</source>
        <translation>{1} 条记录中有 {0} 条在图谱上</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>showing {0} of {1} records</source>
        <translation>显示 {1} 条记录中的 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>{0} records</source>
        <translation>{0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>search hits</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/embedding_explorer.py"/>
        <source>neighbours</source>
        <translation>邻居</translation>
    </message>
</context>
<context>
    <name>ExportingPage</name>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Report as &amp;PDF …</source>
        <translation>报告存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Report as &amp;HTML …</source>
        <translation>报告存为 HTML(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>This view&apos;s plots as P&amp;NG …</source>
        <translation>本页图表存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>This view&apos;s plots as &amp;SVG …</source>
        <translation>本页图表存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Shown records as &amp;CSV …</source>
        <translation>所示记录存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Shown records as Par&amp;quet …</source>
        <translation>所示记录存为 Parquet(&amp;Q)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Parquet (*.parquet)</source>
        <translation>Parquet (*.parquet)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Writing {0} records</source>
        <translation>正在写出 {0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Written: {0}</source>
        <translation>已写出：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Nothing was written.</source>
        <translation>没有写出任何内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写出任何内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_export.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/controls.py"/>
        <source>Only whole numbers fit here.</source>
        <translation>这里只能填整数。</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <location filename="../../m4i_gui/panels/filter_chips.py"/>
        <source>Conditions on columns</source>
        <translation>列上的条件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/filter_chips.py"/>
        <source>Change this condition</source>
        <translation>更改这个条件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/filter_chips.py"/>
        <source>Change the condition: {0}</source>
        <translation>更改条件：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/filter_chips.py"/>
        <source>Take this condition away</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/filter_chips.py"/>
        <source>Take away the condition: {0}</source>
        <translation>去掉条件：{0}</translation>
    </message>
</context>
<context>
    <name>ForestPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_forest.py"/>
        <source>Values of the audits with their intervals</source>
        <translation>各审计的数值及其区间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_forest.py"/>
        <source>{0}: difference to the reference</source>
        <translation>{0}：与参照的差异</translation>
    </message>
</context>
<context>
    <name>FoundData</name>
    <message>
        <location filename="../../m4i_gui/services/found_data.py"/>
        <source>At most {0} in each set: {1} usable records, and what belongs together stays together.</source>
        <translation>每个集合最多 {0} 条：可用记录共 {1} 条，必须放在一起的不会拆开。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/found_data.py"/>
        <source>At most {0} in each set with the two data sets.</source>
        <translation>两个数据集合用时，每个集合最多 {0} 条。</translation>
    </message>
</context>
<context>
    <name>GridPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>How well does an attack do with each shadow model against each target?</source>
        <translation>用每个影子模型攻击每个目标，效果如何？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Grid</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Across: target models. Down: shadow models.</source>
        <translation>列：目标模型。行：影子模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Dots: does the attacker know the data, and the architecture?    {0}</source>
        <translation>圆点：攻击者是否知道数据和架构？    {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Together</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Attack shown beside it</source>
        <translation>并排显示的攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Number shown</source>
        <translation>显示的数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Judged rightly (ASR)</source>
        <translation>判断正确率（攻击成功率）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Recognised at {0} % FPR</source>
        <translation>假阳性率 {0} % 时的识别率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>by mean</source>
        <translation>按平均值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Order of the rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Order of the columns</source>
        <translation>列的顺序</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>What stays together</source>
        <translation>什么放在一起</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>same data</source>
        <translation>相同数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>same encoder</source>
        <translation>相同编码器</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Defended targets too</source>
        <translation>也显示有防御的目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>This audit ran one combination. Letters: data, then picture encoder (R and V as in the paper).</source>
        <translation>这次审计只运行了一种组合。字母：先数据，后图片编码器（R 和 V 与论文一致）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>Across: target models. Down: shadow models. A click or Enter opens a combination; point at a cell or a name to read more.</source>
        <translation>列：目标模型。行：影子模型。点击或按回车打开一个组合；指向格子或名称可查看更多。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>No second attack beside it</source>
        <translation>旁边不显示第二种攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_map.py"/>
        <source>No combination is done yet: numbers come as they end.</source>
        <translation>还没有完成的组合：每完成一个，数值就会出现。</translation>
    </message>
</context>
<context>
    <name>HeatMapModel</name>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>Shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>mean {0}</source>
        <translation>平均 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>failed. {0}</source>
        <translation>失败。{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>waiting, not run yet. {0}</source>
        <translation>等待中，尚未运行。{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/heat_map_model.py"/>
        <source>Shadow {0}, target {1}: {2}. {3}.</source>
        <translation>影子 {0}，目标 {1}：{2}。{3}。</translation>
    </message>
</context>
<context>
    <name>HeatPicture</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>Across: target models. Down: shadow models.</source>
        <translation>列：目标模型。行：影子模型。</translation>
    </message>
</context>
<context>
    <name>HeatScale</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>Scale from guessing to certainty</source>
        <translation>从猜测到确定的色标</translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_table.py"/>
        <source>Shadow models by target models</source>
        <translation>影子模型对目标模型</translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <location filename="../../m4i_gui/widgets/histogram_bar.py"/>
        <source>nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/histogram_bar.py"/>
        <source>%1 to %2 %4, half of them up to %3</source>
        <translation>%1 到 %2 %4，一半不超过 %3</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/score_histogram.py"/>
        <source>Histogram of members and non-members; arrow keys and Shift mark a range</source>
        <translation>成员与非成员的直方图；用方向键加 Shift 标出范围</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_histogram.py"/>
        <source>Share of members, of non-members (%)</source>
        <translation>占成员、非成员的比例（%）</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <location filename="../../m4i_gui/panels/hover_card.py"/>
        <source>Closest reference</source>
        <translation>最接近的参考文字</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/hover_card.py"/>
        <source>(nothing)</source>
        <translation>（无内容）</translation>
    </message>
</context>
<context>
    <name>InfoLabel</name>
    <message>
        <location filename="../../m4i_gui/widgets/labels.py"/>
        <source>What is “{0}”?</source>
        <translation>什么是“{0}”？</translation>
    </message>
</context>
<context>
    <name>IntervalChart</name>
    <message>
        <location filename="../../m4i_gui/panels/interval_chart.py"/>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/interval_chart.py"/>
        <source>certain</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>JobService</name>
    <message>
        <location filename="../../m4i_gui/services/jobs.py"/>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Attacker&apos;s knowledge</source>
        <translation>攻击者的知识</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Say how much the attacker knows: it trains a model of its own to practise on, and this model is the better the more it knows.</source>
        <translation>说明攻击者知道多少：它会自己训练一个模型来练习，知道得越多，这个模型就越像目标。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Does the attacker have data like the target&apos;s?</source>
        <translation>攻击者有与目标类似的数据吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>With data of the same kind (the same distribution) the attacker&apos;s shadow model behaves like the target. The attacker never has the target&apos;s records themselves: the four sets never overlap.</source>
        <translation>有同类数据（相同分布）时，攻击者的影子模型会表现得像目标。攻击者从不拥有目标的记录本身：四个集合从不重叠。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Yes: other records of the same data set</source>
        <translation>有：同一数据集的其他记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>No: only another data set, chosen below</source>
        <translation>没有：只有另一个数据集，在下面选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>The attacker&apos;s own data</source>
        <translation>攻击者自己的数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Does the attacker know how the target is built?</source>
        <translation>攻击者知道目标的构造吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Whether the shadow model is built as the target is and looks at pictures through the same encoder, or is one that the attacker had to guess.</source>
        <translation>影子模型是与目标构造相同、使用同样的编码器看图片，还是攻击者只能猜测。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Yes: the shadow model is built in the same way</source>
        <translation>知道：影子模型以同样方式构造</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>No: the shadow model is built in another way</source>
        <translation>不知道：影子模型以不同方式构造</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Follows from your answers; the lit field is yours.</source>
        <translation>由您的回答得出；亮起的格子就是您的情况。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Training of the shadow model</source>
        <translation>影子模型的训练</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/knowledge.py"/>
        <source>Train it with the target&apos;s recipe</source>
        <translation>用目标的方法训练</translation>
    </message>
</context>
<context>
    <name>LegendEntry</name>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>Click to hide these points or to show them again</source>
        <translation>点击可隐藏或重新显示这些点</translation>
    </message>
</context>
<context>
    <name>LiveMaps</name>
    <message>
        <location filename="../../m4i_gui/services/live_map.py"/>
        <source>Maps</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/live_map.py"/>
        <source>The process that makes the maps ended unexpectedly.</source>
        <translation>生成图谱的进程意外结束。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/live_map.py"/>
        <source>Try again, with fewer records if memory is short.</source>
        <translation>请再试一次；内存紧张时请减少记录。</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>How the window looks and speaks.</source>
        <translation>窗口的样子和语言。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>“As the desktop” follows it while M4I is open, too.</source>
        <translation>选“跟随桌面”时，M4I 打开期间也会随之变化。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Size of texts in percent</source>
        <translation>文字大小（百分比）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>All texts, also those of plots; applied at once.</source>
        <translation>所有文字，包括图表中的文字；立即生效。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>M4I speaks this language when it is started next. Work that is running goes on in the old one; nothing has to be done again.</source>
        <translation>M4I 下次启动时使用这种语言。正在运行的工作继续使用原来的语言；什么都不必重做。</translation>
    </message>
</context>
<context>
    <name>LowRatesCard</name>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>In numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>All attacks in numbers</source>
        <translation>所有攻击的数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Judged rightly</source>
        <translation>判断正确</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>at 10 % FPR</source>
        <translation>假阳性率 10 %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>at 1 % FPR</source>
        <translation>假阳性率 1 %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>at 0.1 % FPR</source>
        <translation>假阳性率 0.1 %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Attack success rate at the threshold fixed on the shadow</source>
        <translation>用影子确定的阈值时的攻击成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>For orientation only: {0} non-members are needed to show so small a rate, and there are {1}.</source>
        <translation>仅供参考：要证明这么小的比率需要 {0} 个非成员，而这里只有 {1} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>{0} % needs {1}</source>
        <translation>{0} % 需要 {1} 个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Grey: {0} non-members are too few to prove so small a false-positive rate ({1}). Values in brackets are 95 % intervals.</source>
        <translation>灰色：{0} 个非成员太少，无法证明这么小的假阳性率（{1}）。括号内为 95 % 置信区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/low_rates.py"/>
        <source>Values in brackets are 95 % intervals.</source>
        <translation>括号内为 95 % 置信区间。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Work in the background</source>
        <translation>后台工作</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Show what is running</source>
        <translation>显示正在运行的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>A study is running</source>
        <translation>一项研究正在运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>An audit is running</source>
        <translation>一个审计正在运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>{0}. Stop it and close?</source>
        <translation>{0}。要停止并关闭吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Everything that was finished is kept. You can resume it from the start page at any time.</source>
        <translation>已完成的部分都会保留。您可以随时从开始页继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/main_window.py"/>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>MapChoice</name>
    <message>
        <location filename="../../m4i_gui/panels/map_choice.py"/>
        <source>{0} (not computed yet)</source>
        <translation>{0}（尚未计算）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_choice.py"/>
        <source>Reading the map</source>
        <translation>正在读取图谱</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Method of the map</source>
        <translation>图谱的方法</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Show the target&apos;s records</source>
        <translation>显示目标的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Show the shadow&apos;s records</source>
        <translation>显示影子的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Target and shadow side by side</source>
        <translation>目标与影子并排</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Contours: 30, 60 and 90 % of members (solid) and of non-members (dashed)</source>
        <translation>等高线：成员（实线）和非成员（虚线）的 30、60 和 90 %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Lasso: draw around records (Ctrl adds, Alt removes)</source>
        <translation>套索：圈选记录（Ctrl 增加，Alt 去除）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Box: drag over records (Ctrl adds, Alt removes)</source>
        <translation>框选：拖过记录（Ctrl 增加，Alt 去除）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Move the map</source>
        <translation>移动图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_controls.py"/>
        <source>Search, selection and neighbours beside the map</source>
        <translation>在图谱旁显示搜索、选择和邻居</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>Legend of the map</source>
        <translation>图谱的图例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>Non-members</source>
        <translation>非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>30, 60, 90 % of members</source>
        <translation>成员的 30、60、90 %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_legend.py"/>
        <source>of non-members</source>
        <translation>非成员的</translation>
    </message>
</context>
<context>
    <name>MapMaker</name>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Make this map</source>
        <translation>生成这个图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Progress of the map</source>
        <translation>图谱进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Made before</source>
        <translation>以前生成的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Map of</source>
        <translation>图谱内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Looking for maps</source>
        <translation>正在查找图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>{0} (not available)</source>
        <translation>{0}（不可用）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Map: {0}</source>
        <translation>图谱：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Paused. {0}</source>
        <translation>已暂停。{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>{0} of {1} passes</source>
        <translation>第 {0}/{1} 遍</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>{0} left</source>
        <translation>还需 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Reading the map</source>
        <translation>正在读取图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Made before: shown as it was kept.</source>
        <translation>以前生成的：按保存的样子显示。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Done, but not kept: the audit&apos;s folder cannot be written to.</source>
        <translation>已完成，但没有保存：无法写入审计的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Done. What had not changed was not computed again.</source>
        <translation>已完成。没有变化的部分没有重新计算。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Done, and kept with the audit.</source>
        <translation>已完成，并与审计一起保存。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Stopped. What was computed so far is used again next time.</source>
        <translation>已停止。已计算的部分下次会再使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_making.py"/>
        <source>Choose a map …</source>
        <translation>选择图谱…</translation>
    </message>
</context>
<context>
    <name>MapParameters</name>
    <message>
        <location filename="../../m4i_gui/panels/map_parameters.py"/>
        <source>{0} to {1}; usually {2}.</source>
        <translation>{0} 到 {1}；通常为 {2}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_parameters.py"/>
        <source>{0} to {1}.</source>
        <translation>{0} 到 {1}。</translation>
    </message>
</context>
<context>
    <name>MapPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/map_plot.py"/>
        <source>Map of records; arrow keys move from point to point</source>
        <translation>记录的图谱；用方向键在点之间移动</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <location filename="../../m4i_gui/panels/map_view.py"/>
        <source>Map of the shadow&apos;s records; arrow keys move from point to point</source>
        <translation>影子记录的图谱；用方向键在点之间移动</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_view.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_view.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
</context>
<context>
    <name>MissingMap</name>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>Compute this map</source>
        <translation>计算这个图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>Progress of the map</source>
        <translation>图谱进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>No {0} map yet</source>
        <translation>还没有 {0} 图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>Map {0}</source>
        <translation>图谱 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_missing.py"/>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>ModelCell</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/matrix.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/matrix.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>very fast; ships with the program, nothing to download</source>
        <translation>非常快；随程序附带，无需下载</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>very fast: hundreds of pictures a second</source>
        <translation>非常快：每秒数百张图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>fast: about 80 pictures a second on two cores</source>
        <translation>快：两个核心上每秒约 80 张图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>medium: about 35 pictures a second on two cores</source>
        <translation>中等：两个核心上每秒约 35 张图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>medium: about 22 pictures a second on two cores; used for reports</source>
        <translation>中等：两个核心上每秒约 22 张图片；用于报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>slow: about 15 pictures a second on two cores; used in the paper (R)</source>
        <translation>慢：两个核心上每秒约 15 张图片；论文中使用（R）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>slow: about 10 pictures a second on two cores; used in the paper (V)</source>
        <translation>慢：两个核心上每秒约 10 张图片；论文中使用（V）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>%1 million parameters, %2 numbers a picture; letter “%3” in the heat map</source>
        <translation>%1 百万参数，每张图片 %2 个数；热图中的字母为“%3”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Picture encoder</source>
        <translation>图片编码器</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>The part that turns a picture into numbers. It is not trained in the audit; only the part that writes the text learns from your data.</source>
        <translation>把图片变成数字的部分。审计中不训练它；只有写文字的部分从您的数据中学习。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Encoder weights</source>
        <translation>编码器权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>What the encoder has learnt before, from other pictures. ImageNet is the usual choice; without weights the encoder sees little.</source>
        <translation>编码器此前从别的图片学到的内容。通常选 ImageNet；没有权重时编码器几乎看不懂图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>A .safetensors or .pth file</source>
        <translation>.safetensors 或 .pth 文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation>权重 (*.safetensors *.pth *.pt);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>These weights are on this machine already.</source>
        <translation>这些权重已在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>ImageNet (downloaded once)</source>
        <translation>ImageNet（下载一次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>1.3 million photographs</source>
        <translation>130 万张照片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Built in (no download)</source>
        <translation>内置（无需下载）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Ships with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>From a file on this machine…</source>
        <translation>这台电脑上的文件…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>.safetensors or .pth</source>
        <translation>.safetensors 或 .pth</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>None (random numbers)</source>
        <translation>无（随机数）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Only for trying things out</source>
        <translation>只适合试用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>Letter %1 · %2 million parameters · %3 of weights · %4 numbers a picture</source>
        <translation>字母 %1 · %2 百万参数 · 权重 %3 · 每张图片 %4 个数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/model_form.py"/>
        <source>I agree to download %1 of weights for %2 when the audit starts</source>
        <translation>我同意在审计开始时下载 %2 的权重（%1）</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Models of the study</source>
        <translation>研究的模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Shadows</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>Shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
</context>
<context>
    <name>ModelMonitor</name>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Target model</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Shadow model</source>
        <translation>影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Quality (ROUGE-L)</source>
        <translation>质量（ROUGE-L）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>training records</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>held-out records</source>
        <translation>预留记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>How surprised the model is by the right words: lower is better. When the line of held-out records turns up, the model begins to learn by heart.</source>
        <translation>正确的词让模型有多意外：越低越好。当预留记录的曲线开始上升时，模型就开始死记硬背了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>How much of the people&apos;s wording the model&apos;s texts share, from 0 to 1. A wide gap between the two lines is what an attacker lives on.</source>
        <translation>模型的文字与人写的措辞有多少相同，从 0 到 1。两条线之间的差距越大，攻击者越有机可乘。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>From the training data</source>
        <translation>来自训练数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Held out</source>
        <translation>预留</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>{0} of the {1} model, by epoch</source>
        <translation>{1}模型的{0}，按轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>epoch {0} of {1}</source>
        <translation>第 {0}/{1} 轮</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>{0} · ε spent: {1}</source>
        <translation>{0} · 已用 ε：{1}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Tick the models to audit (targets) and the attacker&apos;s models (shadows).</source>
        <translation>勾选要审计的模型（目标）和攻击者的模型（影子）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Weights of the encoders</source>
        <translation>编码器的权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Architecture of all models</source>
        <translation>所有模型的架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Defenses of the targets come on the next page.</source>
        <translation>目标的防御在下一页设置。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Training of all models</source>
        <translation>所有模型的训练</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Data sets and encoders</source>
        <translation>数据集与编码器</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Every shadow attacks every target. Names are as in the paper: data set, then encoder; CRFV is the shadow CR against the target FV.</source>
        <translation>每个影子攻击每个目标。命名与论文一致：先数据集，后编码器；CRFV 表示影子 CR 攻击目标 FV。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>The paper&apos;s grid</source>
        <translation>论文的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Every data set with ResNet-152 and VGG-16 on either side, sets of 3,000, 20 epochs (paper, section 4.1)</source>
        <translation>每个数据集两侧都用 ResNet-152 和 VGG-16，每个集合 3,000 条，20 轮（论文 4.1 节）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Untick all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Size of the study</source>
        <translation>研究的规模</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Remove {0} {1}</source>
        <translation>移除{0} {1}</translation>
    </message>
</context>
<context>
    <name>NamedSelections</name>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Writing the named selections</source>
        <translation>正在写入已命名的选择</translation>
    </message>
</context>
<context>
    <name>NeighbourList</name>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Neighbours</source>
        <translation>邻居</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Select the record and its neighbours</source>
        <translation>选中这条记录及其邻居</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>In which space</source>
        <translation>在哪个空间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Among which records</source>
        <translation>在哪些记录中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Among all</source>
        <translation>在全部中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Of its own model</source>
        <translation>在自己模型的记录中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Of the target</source>
        <translation>在目标的记录中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Of the shadow</source>
        <translation>在影子的记录中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Nearest records, the nearest first</source>
        <translation>最近的记录，由近到远</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Looking for the nearest records …</source>
        <translation>正在查找最近的记录…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Nearest to {0}:</source>
        <translation>离 {0} 最近的：</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Which records are nearest to {0} in the space of the features?</source>
        <translation>在特征空间中，哪些记录离 {0} 最近？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_neighbours.py"/>
        <source>Click a point first: then its nearest records can be found.</source>
        <translation>请先点击一个点：然后就能找到离它最近的记录。</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <location filename="../../m4i_gui/services/neighbours.py"/>
        <source>Preparing the search for neighbours</source>
        <translation>正在准备查找邻居</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/neighbours.py"/>
        <source>This record is not in the audit.</source>
        <translation>这条记录不在审计中。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/neighbours.py"/>
        <source>Looking for neighbours</source>
        <translation>正在查找邻居</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>M4I works without a network. It uses one for two things only, and asks before: to download the weights of an encoder, and to question a model that is behind an address.</source>
        <translation>M4I 不需要网络也能工作。只有两件事会用到网络，并且会先询问：下载编码器的权重，以及查询网络地址后面的模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>&amp;Offline mode</source>
        <translation>离线模式(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Nothing is downloaded and no service is asked. An audit that needs either says so and stops before it begins.</source>
        <translation>不下载任何内容，也不查询任何服务。需要它们的审计会说明原因，并在开始前停下。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>M4I was started with M4I_OFFLINE={0}, which decides until it is started without.</source>
        <translation>M4I 是以 M4I_OFFLINE={0} 启动的；在不带它重新启动之前，以它为准。</translation>
    </message>
</context>
<context>
    <name>OperatingPointCard</name>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Operating point</source>
        <translation>操作点</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>An attacker calls everybody a member whose score is at or above a threshold. Moving it trades missed members against wrongly accused non-members.</source>
        <translation>攻击者把分数达到阈值的人都认作成员。移动阈值，就是在漏掉成员与错认非成员之间取舍。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>fixed on the shadow</source>
        <translation>由影子确定</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Back to it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Back to the threshold fixed on the shadow</source>
        <translation>恢复到由影子确定的阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>accuse few</source>
        <translation>少认一些</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>accuse many</source>
        <translation>多认一些</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Select everybody above</source>
        <translation>选中以上全部</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Selects the target&apos;s records at or above</source>
        <translation>选中目标中分数达到此值的记录：</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>called member</source>
        <translation>认作成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>called non-member</source>
        <translation>认作非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>non-member</source>
        <translation>非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Press to select these records.</source>
        <translation>点按可选中这些记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Press a number to select those records.</source>
        <translation>点按一个数可选中那些记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Threshold {0}</source>
        <translation>阈值 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>Of 100 people who were in the training data, {0} would be recognised; of 100 who were not, {1} would be accused wrongly.</source>
        <translation>训练数据中的每 100 人，会有 {0} 人被认出；不在其中的每 100 人，会有 {1} 人被错认。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>TPR {0} · FPR {1}</source>
        <translation>真阳性率 {0} · 假阳性率 {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/operating_point.py"/>
        <source>{0}: {1} records</source>
        <translation>{0}：{1} 条记录</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Does the model reveal who was in its training data?</source>
        <translation>模型会泄露谁在它的训练数据中吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>How well did each attack do?</source>
        <translation>每种攻击效果如何？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Area under the ROC with its 95 % interval. An interval that crosses the dashed line is no better than guessing; diamonds were found without asking the model.</source>
        <translation>ROC 曲线下面积及其 95 % 置信区间。区间跨过虚线，就说明不比猜测好；菱形表示不询问模型也能得到的结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Attacks and blind baseline</source>
        <translation>攻击与盲测基线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>May the numbers be believed?</source>
        <translation>这些数值可信吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Checks that an audit must pass before its numbers mean anything.</source>
        <translation>审计必须通过这些检查，数值才有意义。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Blind baseline</source>
        <translation>盲测基线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Sets are disjoint</source>
        <translation>集合互不重叠</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Placebo</source>
        <translation>安慰剂检验</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>What was audited?</source>
        <translation>审计了什么？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Blind: {0}</source>
        <translation>盲测：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Nobody tried to tell the sets apart blindly.</source>
        <translation>没有尝试过盲目区分各集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Without asking the model, the best guess (from {0}) has an AUC of {1} and a p-value of {2:.3f}.</source>
        <translation>不询问模型时，最好的猜测（依据{0}）AUC 为 {1}，p 值为 {2:.3f}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Members and non-members differ by themselves, so the attack may have learnt that difference instead of membership.</source>
        <translation>成员与非成员本身就不同，攻击学到的可能是这种差异，而不是成员身份。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>The attack was not tried with shuffled labels.</source>
        <translation>没有用打乱的标签试过攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>With shuffled labels the attacks are at chance, as they must be.</source>
        <translation>用打乱的标签时，攻击只有随机水平，本应如此。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>With shuffled labels the attacks are not at chance.</source>
        <translation>用打乱的标签时，攻击仍高于随机水平。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>AUC {0:.2f} to {1:.2f}.</source>
        <translation>AUC {0:.2f} 到 {1:.2f}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} identical pictures</source>
        <translation>{0} 张相同的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} nearly identical pictures</source>
        <translation>{0} 张几乎相同的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} divided groups</source>
        <translation>{0} 个被拆开的组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} identical texts</source>
        <translation>{0} 条相同的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>No picture, text or group is in two sets.</source>
        <translation>没有任何图片、文字或组同时出现在两个集合中。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>In more than one set: {0}.</source>
        <translation>同时出现在多个集合中：{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>For example: {0}</source>
        <translation>例如：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Attacker</source>
        <translation>攻击者</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0} members, {1} non-members</source>
        <translation>{0} 个成员，{1} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Target model</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Shadow model</source>
        <translation>影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>ROUGE-L {0:.2f}, BLEU-1 {1:.2f}</source>
        <translation>ROUGE-L {0:.2f}，BLEU-1 {1:.2f}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>ROUGE-L {0:.2f} on members, {1:.2f} on non-members</source>
        <translation>成员 ROUGE-L {0:.2f}，非成员 {1:.2f}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0}: {1} of {2} records usable</source>
        <translation>{0}：{2} 条记录中 {1} 条可用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source> ({0} left out)</source>
        <translation>（{0} 条未采用）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/overview.py"/>
        <source>{0:.0f} seconds</source>
        <translation>{0:.0f} 秒</translation>
    </message>
</context>
<context>
    <name>PagedWindow</name>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>New audit</source>
        <translation>新建审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>New grid of audits</source>
        <translation>新建审计组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_pages.py"/>
        <source>Results of the study</source>
        <translation>研究结果</translation>
    </message>
</context>
<context>
    <name>PairPlots</name>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Maps of shadow (above) and target (below), by scenario</source>
        <translation>影子（上）与目标（下）的图谱，按场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>non-member</source>
        <translation>非成员</translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/path_picker.py"/>
        <source>choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>Pictures of {0}</source>
        <translation>{0} 的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>Previous picture (Page Up)</source>
        <translation>上一张图片（Page Up）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>Next picture (Page Down)</source>
        <translation>下一张图片（Page Down）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <location filename="../../m4i_gui/panels/picture_view.py"/>
        <source>Picture of the record</source>
        <translation>记录的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_view.py"/>
        <source>The picture is not there any more.</source>
        <translation>图片已经不在了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_view.py"/>
        <source>Reading a picture</source>
        <translation>正在读取图片</translation>
    </message>
</context>
<context>
    <name>PlanDraft</name>
    <message>
        <location filename="../../m4i_gui/services/plan_draft.py"/>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Start the next</source>
        <translation>开始下一个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Empty the queue (nothing on disk is touched)</source>
        <translation>清空队列（不会改动磁盘上的任何内容）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>What waits, and what has ended</source>
        <translation>等待中的和已结束的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Each begins when the one before it has ended, also after a failure.</source>
        <translation>前一个结束后（包括失败后），下一个就会开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Nothing is running. These wait until you start the next.</source>
        <translation>没有正在运行的工作。这些会一直等到您开始下一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Nothing waits any more.</source>
        <translation>没有等待中的工作了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Move “{0}” up</source>
        <translation>上移“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Move “{0}” down</source>
        <translation>下移“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Take “{0}” out of the queue</source>
        <translation>把“{0}”移出队列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/queue_list.py"/>
        <source>Open “{0}”</source>
        <translation>打开“{0}”</translation>
    </message>
</context>
<context>
    <name>RecentEntry</name>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Unpin “{0}”</source>
        <translation>取消置顶“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Pin “{0}” to the top</source>
        <translation>把“{0}”置顶</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Take “{0}” off the list (nothing on disk is touched)</source>
        <translation>把“{0}”移出列表（不会改动磁盘上的任何内容）</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>{0} combinations done</source>
        <translation>已完成 {0} 个组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>can be resumed</source>
        <translation>可以继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>leak shown</source>
        <translation>已证实泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>no evidence</source>
        <translation>没有证据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>more data needed</source>
        <translation>需要更多数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>RecordInspector</name>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>No record chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Click a point in the explorer or a line in the table to look at a record.</source>
        <translation>点击图谱中的点或表格中的一行，即可查看记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>What the model wrote</source>
        <translation>模型写了什么</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>How close is the text to what people wrote?</source>
        <translation>与人写的文字有多接近？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>The model wrote</source>
        <translation>模型写的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>People wrote</source>
        <translation>人写的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Words that the model used too are marked. Press a reference&apos;s line to mark in the model&apos;s text what it shares with this one alone.</source>
        <translation>模型也用到的词已标出。点按一条参考文字的标题行，可在模型的文字中只标出与它相同的词。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>In numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>How this record stands among the others of the same side. On the bar, the dot is its place among all, the upright tick its place among the non-members: left is lowest, right is highest.</source>
        <translation>这条记录在同侧其他记录中的位置。横条上的圆点是它在全部记录中的位置，竖线是它在非成员中的位置：左为最低，右为最高。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>The shadow model says</source>
        <translation>影子模型写的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>The shadow is the attacker&apos;s own model. It never saw the target&apos;s records, so what it writes about one shows how close a model comes without having seen it.</source>
        <translation>影子是攻击者自己的模型。它从未见过目标的记录，因此它写的内容说明没有见过也能写得多接近。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Nearest records</source>
        <translation>最近的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Records whose features are most alike, measured in the original space and not on a map. Click one to look at it.</source>
        <translation>特征最相像的记录，按原始空间而不是图谱来衡量。点击一条可以查看。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Group: {0}</source>
        <translation>组：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Question: {0}</source>
        <translation>问题：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>(nothing)</source>
        <translation>（无内容）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Marked: words shared with reference {0}.</source>
        <translation>已标出：与参考文字 {0} 相同的词。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_inspector.py"/>
        <source>Marked: words that at least one person used.</source>
        <translation>已标出：至少有一个人用过的词。</translation>
    </message>
</context>
<context>
    <name>RecordNumbers</name>
    <message>
        <location filename="../../m4i_gui/panels/record_numbers.py"/>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_numbers.py"/>
        <source>This record has no value here.</source>
        <translation>这条记录在这里没有值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_numbers.py"/>
        <source>Higher than {0} % of the non-members and {1} % of all.</source>
        <translation>高于 {0} % 的非成员和全部的 {1} %。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_numbers.py"/>
        <source>Higher than {0} % of all.</source>
        <translation>高于全部的 {0} %。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_numbers.py"/>
        <source>At or above the threshold of {0}: called a member.</source>
        <translation>达到阈值 {0}：认作成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_numbers.py"/>
        <source>Below the threshold of {0}: called a non-member.</source>
        <translation>低于阈值 {0}：认作非成员。</translation>
    </message>
</context>
<context>
    <name>RecordPictures</name>
    <message>
        <location filename="../../m4i_gui/panels/record_pictures.py"/>
        <source>Open in a window (Enter)</source>
        <translation>在窗口中打开（回车）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_pictures.py"/>
        <source>Show picture {0} of {1}</source>
        <translation>显示第 {0}/{1} 张图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_pictures.py"/>
        <source>and {0} more</source>
        <translation>还有 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/record_pictures.py"/>
        <source>Picture {0} of {1} of the record</source>
        <translation>记录的第 {0}/{1} 张图片</translation>
    </message>
</context>
<context>
    <name>RecordsFilterBar</name>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Search in ids and texts</source>
        <translation>在编号和文字中搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Which sets to show</source>
        <translation>显示哪些集合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>All sets</source>
        <translation>所有集合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Which verdicts to show</source>
        <translation>显示哪些判断</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>All verdicts</source>
        <translation>所有判断</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Attack whose verdict is meant</source>
        <translation>以哪种攻击的判断为准</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Selected only</source>
        <translation>仅所选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Show selected records only</source>
        <translation>仅显示选中的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>Filter by a column</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>search for “{0}”</source>
        <translation>搜索“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>{0} by “{1}”</source>
        <translation>{1} 判为{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>selected records only</source>
        <translation>仅选中的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>The kept filter “{0}” is damaged.</source>
        <translation>保存的筛选“{0}”已损坏。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_filter_bar.py"/>
        <source>This audit has no such column, so it was left out: {0}</source>
        <translation>这个审计没有这一列，因此略过：{0}</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>The record&apos;s id</source>
        <translation>记录的编号</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Where the record comes from</source>
        <translation>记录的来源</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Which of the four sets it is in</source>
        <translation>属于四个集合中的哪一个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Records that belong together</source>
        <translation>彼此相关的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Asked with the picture</source>
        <translation>与图片一起提出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>The model wrote</source>
        <translation>模型写的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>What the model wrote</source>
        <translation>模型写了什么</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>A person wrote</source>
        <translation>人写的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>The first reference text</source>
        <translation>第一条参考文字</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Verdict: {0}</source>
        <translation>判断：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>What became of the attack&apos;s verdict at its own threshold</source>
        <translation>按攻击自己的阈值，它的判断结果如何</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Score: {0}</source>
        <translation>分数：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/records_model.py"/>
        <source>Score of the attack; higher means member</source>
        <translation>攻击的分数；越高越像成员</translation>
    </message>
</context>
<context>
    <name>RecordsPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>What did the model write about each record, and who is exposed?</source>
        <translation>模型对每条记录写了什么？谁会暴露？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Show long texts over several lines</source>
        <translation>长文字分多行显示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>No record fits</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>&amp;Copy the selected rows</source>
        <translation>复制选中的行(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Copy this ce&amp;ll</source>
        <translation>复制这个单元格(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>&amp;Filter by this column …</source>
        <translation>按这一列筛选(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>How many records are shown</source>
        <translation>显示了多少条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Select all shown</source>
        <translation>选中所有显示的</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>CSV …</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Export the shown records as CSV</source>
        <translation>把显示的记录导出为 CSV</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>The shown records and columns, safe for spreadsheets</source>
        <translation>显示的记录和列，可安全用于电子表格</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Parquet …</source>
        <translation>Parquet…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Export the shown records as Parquet</source>
        <translation>把显示的记录导出为 Parquet</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>The shown records with all columns, texts unchanged</source>
        <translation>显示的记录及所有列，文字保持原样</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>{0} records</source>
        <translation>{0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>{0} of {1} records</source>
        <translation>{0}/{1} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Only selected records are asked for, and none is selected.</source>
        <translation>只要求显示选中的记录，而当前没有选中任何记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>None of the {0} records passes this filter: {1}</source>
        <translation>{0} 条记录都不符合这个筛选：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>None of the {0} records passes all of these at once: {1}</source>
        <translation>{0} 条记录都不能同时符合这些条件：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>Selected only ({0})</source>
        <translation>仅所选（{0}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/records_table.py"/>
        <source>&amp;Hide this column</source>
        <translation>隐藏这一列(&amp;H)</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>{0} and {1} more</source>
        <translation>{0} 和另外 {1} 个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>M4I ended unexpectedly while it was working on {0}. Everything that was finished is kept: resume it now, or later from the list below.</source>
        <translation>M4I 在处理 {0} 时意外结束。已完成的部分都保留着：现在继续，或以后从下面的列表继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>M4I ended unexpectedly last time. No work was lost. If it happens again, the log says more.</source>
        <translation>M4I 上次意外结束。没有丢失任何工作。如果再次发生，日志里有更多说明。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/recovery_card.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReferenceTexts</name>
    <message>
        <location filename="../../m4i_gui/panels/reference_texts.py"/>
        <source>and {0} more</source>
        <translation>还有 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/reference_texts.py"/>
        <source>Mark in the model&apos;s text what it shares with this reference</source>
        <translation>在模型的文字中标出与这条参考文字相同的部分</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/reference_texts.py"/>
        <source>Reference text {0}</source>
        <translation>参考文字 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/reference_texts.py"/>
        <source>{0} · {1} of {2} words shared · closest</source>
        <translation>{0} · {2} 个词中 {1} 个相同 · 最接近</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/reference_texts.py"/>
        <source>{0} · {1} of {2} words shared</source>
        <translation>{0} · {2} 个词中 {1} 个相同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/reference_texts.py"/>
        <source>Compare with reference {0} only; {1} of {2} words shared</source>
        <translation>只与参考文字 {0} 比较；{2} 个词中 {1} 个相同</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>PDF, to print and to file</source>
        <translation>PDF，用于打印和存档</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>HTML, one file for the browser</source>
        <translation>HTML，用浏览器打开的单个文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>Name a file.</source>
        <translation>请给出文件名。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_dialog.py"/>
        <source>There is no folder {0}.</source>
        <translation>没有文件夹 {0}。</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Riskiest records</source>
        <translation>风险最高的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Remark on a figure</source>
        <translation>对图的备注</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>How many of the riskiest records to list</source>
        <translation>列出多少条风险最高的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Hidden: a grey box with the record&apos;s id</source>
        <translation>隐藏：灰框加记录编号</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Blurred beyond recognition</source>
        <translation>模糊到无法辨认</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Pictures of the riskiest records</source>
        <translation>风险最高的记录的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Hide them where you can: the report may travel far.</source>
        <translation>尽可能隐藏：报告可能传得很远。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>List</source>
        <translation>列出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>TPR at 1 % FPR</source>
        <translation>假阳性率 1 % 时的真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Heat maps of</source>
        <translation>热图内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Heat maps of: {0}</source>
        <translation>热图内容：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Name on the cover</source>
        <translation>封面上的名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>PNG, JPEG or SVG, at most 2 MB</source>
        <translation>PNG、JPEG 或 SVG，最多 2 MB</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>File of the logo</source>
        <translation>徽标文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Choose the file of the logo</source>
        <translation>选择徽标文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Language of the report</source>
        <translation>报告的语言</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Remarks on the cover (optional)</source>
        <translation>封面上的备注（可选）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Figure to remark on</source>
        <translation>要备注的图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>The figures are being drawn …</source>
        <translation>正在绘制各图…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Your remark, below this figure (optional)</source>
        <translation>您的备注，位于此图下方（可选）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Belongs to the numbers in “{0}”: it says if they may be believed.</source>
        <translation>属于“{0}”中的数值：它说明这些数值是否可信。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Logo for the cover</source>
        <translation>封面徽标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_form.py"/>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Pages of the report</source>
        <translation>报告的页面</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>State of the preview</source>
        <translation>预览状态</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Page {0} of {1}</source>
        <translation>第 {0}/{1} 页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>No page yet</source>
        <translation>还没有页面</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Updating the preview …</source>
        <translation>正在更新预览…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/report_preview.py"/>
        <source>Updating the preview … {0} %</source>
        <translation>正在更新预览… {0} %</translation>
    </message>
</context>
<context>
    <name>ReportsSection</name>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Privacy of reports</source>
        <translation>报告的隐私</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>What a new report begins with. Each report can be told otherwise.</source>
        <translation>新报告的初始设置。每份报告都可以另行设定。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>&amp;Pictures of records</source>
        <translation>记录的图片(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>List the &amp;riskiest records</source>
        <translation>列出风险最高的记录(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Their texts and scores. Without, a report holds only numbers about all.</source>
        <translation>包括它们的文字和分数。若不列出，报告只含整体数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Name of your or&amp;ganisation</source>
        <translation>贵机构的名称(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Stands on the cover.</source>
        <translation>印在封面上。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>A grey area stands in their place: right for reports that travel.</source>
        <translation>图片处以灰色代替：适合对外传递的报告。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Shapes and colours can be made out, faces and writing cannot.</source>
        <translation>能看出形状和颜色，看不清面孔和文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_sections.py"/>
        <source>Anybody who gets the report sees whose records they are. Choose this only for data that is public.</source>
        <translation>拿到报告的任何人都能看到这些是谁的记录。仅用于公开数据。</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Preparing the results …</source>
        <translation>正在准备结果…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Resume the audit</source>
        <translation>继续审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Show the chosen record beside the views</source>
        <translation>在视图旁显示所选记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Views of the results</source>
        <translation>结果的各个视图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Explorer</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Grid</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>{0} (Alt+{1})</source>
        <translation>{0}（Alt+{1}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>Preparing the results</source>
        <translation>正在准备结果</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results.py"/>
        <source>This audit is invalid, and no number below may be used. {0}</source>
        <translation>这个审计无效，下面的任何数值都不能使用。{0}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Review and run</source>
        <translation>检查并运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Look over what will happen; nothing starts before you press the button below.</source>
        <translation>请看一遍将要发生的事；在您按下面的按钮之前，什么都不会开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Before it can run</source>
        <translation>运行之前</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Name and place</source>
        <translation>名称和位置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Folder in which it is kept</source>
        <translation>保存审计的文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Plan, results, scores and every finished step go here; it is made if it does not exist. The audit can be resumed from it at any time.</source>
        <translation>计划、结果、分数和每个完成的步骤都存放在这里；不存在时会自动创建。随时可以从这里继续审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Open the audit in this folder</source>
        <translation>打开此文件夹中的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Take a new folder</source>
        <translation>使用新文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>What will happen</source>
        <translation>将要发生的事</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Save plan…</source>
        <translation>保存计划…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Keeps all choices in a file that “m4i run” takes, and this window too.</source>
        <translation>把所有选择保存到一个文件，“m4i run”和这个窗口都能读取。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Load plan…</source>
        <translation>载入计划…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Chance and machine</source>
        <translation>随机与电脑</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Everything random follows from this number: the same seed, the same result.</source>
        <translation>一切随机都由这个数决定：种子相同，结果相同。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Best that there is</source>
        <translation>现有的最好设备</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Apple graphics (MPS)</source>
        <translation>Apple 图形芯片（MPS）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Where the numbers are computed.</source>
        <translation>在哪里计算。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Processor cores to use; 0 means all. Fewer leave room for other programs.</source>
        <translation>使用的处理器核心数；0 表示全部。少一些可给其他程序留出余地。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Full (fp32)</source>
        <translation>全精度（fp32）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Half (bf16)</source>
        <translation>半精度（bf16）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Faster on some machines; other outputs</source>
        <translation>在某些电脑上更快；输出不同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Of the encoder. Half precision changes what the models write a little.</source>
        <translation>编码器的精度。半精度会使模型写的内容略有变化。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Good to know</source>
        <translation>值得知道</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Go to “{0}”</source>
        <translation>前往“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/review.py"/>
        <source>Go to {0}: {1}</source>
        <translation>前往{0}：{1}</translation>
    </message>
</context>
<context>
    <name>RocPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>How many members does an attack recognise, and how many others does it accuse?</source>
        <translation>攻击能认出多少成员，又会错认多少其他人？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Attack whose operating point is shown</source>
        <translation>显示哪种攻击的操作点</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Log-log</source>
        <translation>双对数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Shows what happens at very low false-positive rates, where a leak is gravest</source>
        <translation>显示假阳性率极低处的情况，那里的泄露最严重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>95 % band</source>
        <translation>95 % 区间带</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Show the 95 % band</source>
        <translation>显示 95 % 区间带</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>threshold fixed on the shadow model. Drag the round point or use the arrow keys. To select the records between two rates, drag with Shift, or hold Shift with the arrow keys and press Enter.</source>
        <translation>由影子模型确定的阈值。拖动圆点或使用方向键。要选中两个比率之间的记录，请按住 Shift 拖动，或按住 Shift 加方向键再按回车。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>{0} axes</source>
        <translation>{0}坐标轴</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Grey: with {0} non-members, an attack that accuses none of them may still accuse up to {1} % of people in truth (95 % sure). Nothing can be said about smaller rates.</source>
        <translation>灰色：只有 {0} 个非成员时，一个都没有错认的攻击，实际仍可能错认多达 {1} % 的人（95 % 把握）。更小的比率无法判断。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Drawing the band of the ROC</source>
        <translation>正在绘制 ROC 曲线的区间带</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>{0} – AUC {1}</source>
        <translation>{0} – AUC {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc.py"/>
        <source>Show the curve of {0}</source>
        <translation>显示{0}的曲线</translation>
    </message>
</context>
<context>
    <name>RocPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>ROC curves; arrow keys move the operating point, with Shift they mark a range and Enter selects its records</source>
        <translation>ROC 曲线；用方向键移动操作点，加 Shift 标出范围，回车选中其中的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>Non-members wrongly accused (FPR)</source>
        <translation>被错认的非成员（假阳性率）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>Members recognised (TPR)</source>
        <translation>被认出的成员（真阳性率）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_plot.py"/>
        <source>rates below {0} %
need more than
{1} non-members</source>
        <translation>低于 {0} % 的比率
需要多于
{1} 个非成员</translation>
    </message>
</context>
<context>
    <name>RocRuns</name>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Add another run</source>
        <translation>加入另一次运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Draws the same attack&apos;s curve of another audit beside this one</source>
        <translation>在旁边绘制另一个审计中同一攻击的曲线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Of the same &amp;study</source>
        <translation>同一研究中的(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>&amp;Opened lately</source>
        <translation>最近打开的(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Choose an audit&apos;s &amp;folder …</source>
        <translation>选择审计的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Choose an audit&apos;s folder</source>
        <translation>选择审计的文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>That is the audit that you are looking at.</source>
        <translation>这就是您正在查看的审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>That run is shown already.</source>
        <translation>这次运行已经显示了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>{0} other runs at most: take one away first.</source>
        <translation>最多 {0} 次其他运行：请先去掉一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Reading {0} …</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Reading another run</source>
        <translation>正在读取另一次运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>{0} – AUC {1}</source>
        <translation>{0} – AUC {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>{0} – does not have this attack</source>
        <translation>{0} – 没有这种攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Take this run away</source>
        <translation>去掉这次运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/roc_runs.py"/>
        <source>Take away the run {0}</source>
        <translation>去掉运行 {0}</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Audit at work</source>
        <translation>正在运行的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Audit “{0}”</source>
        <translation>审计“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Progress of the whole audit</source>
        <translation>整个审计的进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Log of the audit</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>The audit goes on meanwhile</source>
        <translation>审计会在此期间继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>The audit was stopped. Everything that was finished is kept: resume it now, or later from the start page.</source>
        <translation>审计已停止。已完成的部分都保留着：现在继续，或以后从开始页继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>The audit has failed.</source>
        <translation>审计失败了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Models while they learn</source>
        <translation>学习中的模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Models learning</source>
        <translation>正在学习的模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/run.py"/>
        <source>Views of the running audit</source>
        <translation>正在运行的审计的各个视图</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Picture of the record</source>
        <translation>记录的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>What the model says now</source>
        <translation>模型现在怎么说</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>(silent)</source>
        <translation>（没有输出）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>A person wrote: {0}</source>
        <translation>人写的：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_monitor.py"/>
        <source>Nothing said yet.</source>
        <translation>还没有输出。</translation>
    </message>
</context>
<context>
    <name>SavedFilterMenu</name>
    <message>
        <location filename="../../m4i_gui/panels/saved_filter_menu.py"/>
        <source>Kept filters</source>
        <translation>保存的筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/saved_filter_menu.py"/>
        <source>&amp;Keep this filter under a name …</source>
        <translation>命名保存这个筛选(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/saved_filter_menu.py"/>
        <source>&amp;Delete a kept filter</source>
        <translation>删除保存的筛选(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/saved_filter_menu.py"/>
        <source>Keep this filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/saved_filter_menu.py"/>
        <source>Name of the filter (a filter of the same name is replaced):</source>
        <translation>筛选的名称（同名的会被替换）：</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/saved_filter_menu.py"/>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>Writing the kept filters</source>
        <translation>正在写入保存的筛选</translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Scatter of two measures; arrow keys move from point to point</source>
        <translation>两种衡量方式的散点图；用方向键在点之间移动</translation>
    </message>
</context>
<context>
    <name>ScatterView</name>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>box in the scatter</source>
        <translation>散点图中的框选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>lasso in the scatter</source>
        <translation>散点图中的套索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Measure to the right</source>
        <translation>横向的衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Measure upwards</source>
        <translation>纵向的衡量方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Records of which model</source>
        <translation>哪个模型的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Target&apos;s records</source>
        <translation>目标的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Shadow&apos;s records</source>
        <translation>影子的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Lasso: draw around records (Ctrl adds, Alt removes)</source>
        <translation>套索：圈选记录（Ctrl 增加，Alt 去除）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Box: drag over records (Ctrl adds, Alt removes)</source>
        <translation>框选：拖过记录（Ctrl 增加，Alt 去除）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Move the plot</source>
        <translation>移动图表</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Right</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Up</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Showing {0} of {1} records.</source>
        <translation>显示 {1} 条记录中的 {0} 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>The two cannot be compared: one of them never changes.</source>
        <translation>两者无法比较：其中一个从不变化。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_scatter.py"/>
        <source>Do the two agree? Rank correlation (Spearman) {0} among members and {1} among non-members; 1 means the same order, 0 no connection. Dotted lines are thresholds.</source>
        <translation>两者一致吗？等级相关系数（Spearman）：成员 {0}，非成员 {1}；1 表示顺序相同，0 表示没有关联。点线为阈值。</translation>
    </message>
</context>
<context>
    <name>ScenarioGrid</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>knows the architecture</source>
        <translation>知道架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>does not know it</source>
        <translation>不知道架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>has similar data</source>
        <translation>有类似数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>has only other data</source>
        <translation>只有其他数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>your audit</source>
        <translation>您的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>The attacker knows something of the model&apos;s inside, or of its data.</source>
        <translation>攻击者了解模型内部或其数据的一部分。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>The attacker can only ask the model and read its answers.</source>
        <translation>攻击者只能向模型提问并读取回答。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/scenario_grid.py"/>
        <source>Scenario: {0}</source>
        <translation>场景：{0}</translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>How far apart do members and non-members score?</source>
        <translation>成员与非成员的分数相差多远？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>When the attack is 80 % sure of a record, is it right in 80 of 100 cases?</source>
        <translation>当攻击对一条记录有 80 % 的把握时，100 次中有 80 次是对的吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Do two measures agree, and which records stand out in both?</source>
        <translation>两种衡量方式一致吗？哪些记录在两者中都突出？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/score_panel.py"/>
        <source>Two measures</source>
        <translation>两种衡量方式</translation>
    </message>
</context>
<context>
    <name>SelectedCard</name>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Nothing is selected. Click a point, or draw around some with the lasso or the box: here you see how many members are among them and how well the attack does there.</source>
        <translation>没有选中任何记录。点击一个点，或用套索、框选圈出一些：这里会显示其中有多少成员，以及攻击在那里的效果。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>inside</source>
        <translation>选区内</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>outside</source>
        <translation>选区外</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Target&apos;s records</source>
        <translation>目标的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Judged rightly</source>
        <translation>判断正确</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Share of these records that the attack calls what they are (its ASR)</source>
        <translation>这些记录中被攻击判断正确的比例（其成功率）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>95 % interval</source>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Clopper-Pearson; records that belong together count as such</source>
        <translation>Clopper-Pearson；彼此相关的记录按一组计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Mean score</source>
        <translation>平均分数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Higher means more like a member</source>
        <translation>越高越像成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>{0} records</source>
        <translation>{0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Members: {0} · Non-members: {1}</source>
        <translation>成员：{0} · 非成员：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Attack: {0}.</source>
        <translation>攻击：{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>It is judged on the target&apos;s records, of which none with a score is selected.</source>
        <translation>这按目标的记录判断，而所选记录中没有带分数的目标记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_selected.py"/>
        <source>Chosen by eye, a difference is a hint and no proof.</source>
        <translation>凭眼睛挑选的差异只是线索，不是证明。</translation>
    </message>
</context>
<context>
    <name>SelectionKeeper</name>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>Named selections</source>
        <translation>已命名的选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>named selection “{0}”</source>
        <translation>已命名的选择“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>&amp;Keep the selection under a name …</source>
        <translation>命名保存所选记录(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>&amp;All named selections …</source>
        <translation>所有已命名的选择(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>{0} of the {1} records of “{2}” are not in this audit any more.</source>
        <translation>“{2}”的 {1} 条记录中，有 {0} 条已不在这个审计里。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_selections.py"/>
        <source>Writing {0} records</source>
        <translation>正在写出 {0} 条记录</translation>
    </message>
</context>
<context>
    <name>SelectionsDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Named selections</source>
        <translation>已命名的选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Which records do you want to find again?</source>
        <translation>您想再次找到哪些记录？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Name of the selection</source>
        <translation>选择的名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>For example: members everybody recognises</source>
        <translation>例如：人人都能认出的成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Note to the selection</source>
        <translation>对这个选择的备注</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Why these records? (optional)</source>
        <translation>为什么选这些记录？（可选）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Change name and note</source>
        <translation>修改名称和备注(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Kept selections</source>
        <translation>保存的选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Kept on</source>
        <translation>保存于</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>None is kept yet.</source>
        <translation>还没有保存任何选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Select these records</source>
        <translation>选中这些记录(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Ids as CSV …</source>
        <translation>编号存为 CSV(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Whole &amp;rows as CSV …</source>
        <translation>整行存为 CSV(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Keep the {0} selected records</source>
        <translation>保存选中的 {0} 条记录(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Select some records first</source>
        <translation>请先选中一些记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>Really &amp;delete?</source>
        <translation>确定删除？(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/selections_dialog.py"/>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Sections of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>&amp;Reset to defaults …</source>
        <translation>恢复默认设置(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Changes take effect at once.</source>
        <translation>更改立即生效。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Reset to defaults</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Reset all settings in this window?</source>
        <translation>要重置这个窗口中的所有设置吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Everything is then as at the first start. Your audits, the list of recent ones and the cache stay as they are.</source>
        <translation>一切将恢复到首次启动时的样子。您的审计、最近列表和缓存都保持不变。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ShadowSays</name>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>What the shadow model wrote</source>
        <translation>影子模型写了什么</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Ask the shadow model</source>
        <translation>询问影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Ask about the selected</source>
        <translation>询问所选记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Progress of asking the shadow model</source>
        <translation>询问影子模型的进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>(nothing)</source>
        <translation>（无内容）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>This record is of the shadow&apos;s own side: the text above is the shadow model&apos;s.</source>
        <translation>这条记录属于影子一侧：上面的文字就是影子模型写的。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>The audit did not need this text, so it is not there yet. The stored shadow model can write it now; the audit&apos;s numbers stay as they are.</source>
        <translation>审计不需要这段文字，所以还没有。保存的影子模型现在可以写出来；审计的数值不会改变。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>ROUGE-L of the shadow&apos;s text: {0}.</source>
        <translation>影子文字的 ROUGE-L：{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>ROUGE-L: {0} for the shadow&apos;s text, {1} for the target&apos;s.</source>
        <translation>ROUGE-L：影子的文字 {0}，目标的文字 {1}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>The target comes closer to what people wrote than a model that never saw this record.</source>
        <translation>与从未见过这条记录的模型相比，目标更接近人写的文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>A model that never saw this record comes closer to what people wrote than the target: the text alone betrays nothing.</source>
        <translation>从未见过这条记录的模型比目标更接近人写的文字：仅凭文字看不出什么。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>A model that never saw this record does just as well.</source>
        <translation>从未见过这条记录的模型写得同样好。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>at or above it: the attack says “member”</source>
        <translation>达到阈值：攻击认作“成员”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>below it: the attack says “non-member”</source>
        <translation>低于阈值：攻击认作“非成员”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>From the shadow, “{0}” learnt the threshold {1}. This record scores {2}, {3}.</source>
        <translation>“{0}”从影子学到阈值 {1}。这条记录得分 {2}，{3}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>On the shadow&apos;s own records its AUC was {0} (it was fitted there).</source>
        <translation>它在影子自己的记录上 AUC 为 {0}（它就是在那里拟合的）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Ask about the {0} selected</source>
        <translation>询问所选的 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Ask the shadow model about the {0} selected records</source>
        <translation>向影子模型询问所选的 {0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/shadow_says.py"/>
        <source>Asking the shadow model</source>
        <translation>正在询问影子模型</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Search a key or what it does</source>
        <translation>搜索按键或其作用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>No shortcut has these words.</source>
        <translation>没有包含这些词的快捷键。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>&amp;Print …</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Back and on, while planning an audit</source>
        <translation>规划审计时后退和前进</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>To a view of the results</source>
        <translation>到结果的某个视图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Undo and redo what was selected or filtered</source>
        <translation>撤销和重做选择或筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Copy the rows that are selected in a table</source>
        <translation>复制表格中选中的行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Copy one cell of a table</source>
        <translation>复制表格中的一个单元格</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Filter a table by the column of the cell</source>
        <translation>按单元格所在的列筛选表格</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Tab / Shift+Tab</source>
        <translation>Tab／Shift+Tab</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>To the next control, and back</source>
        <translation>到下一个或上一个控件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Space or Enter</source>
        <translation>空格或回车</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Press the control that has the focus</source>
        <translation>按下当前焦点所在的控件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Close a dialog</source>
        <translation>关闭对话框</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="../../m4i_gui/panels/map_side.py"/>
        <source>Tools of the map</source>
        <translation>图谱工具</translation>
    </message>
</context>
<context>
    <name>SideSection</name>
    <message>
        <location filename="../../m4i_gui/panels/map_side.py"/>
        <source>open</source>
        <translation>展开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_side.py"/>
        <source>closed</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Draw them at random (recommended)</source>
        <translation>随机抽取（推荐）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Take them from the data&apos;s own set column</source>
        <translation>取自数据中的集合列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Records in each set</source>
        <translation>每个集合的记录数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The more records, the surer the verdict and the longer the audit. The paper takes 3,000.</source>
        <translation>记录越多，结论越可靠，审计也越久。论文用 3,000 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Use the maximum</source>
        <translation>用最大值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Target members</source>
        <translation>目标成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>They train the target.</source>
        <translation>用来训练目标。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Target non-members</source>
        <translation>目标非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The target never sees them.</source>
        <translation>目标从未见过。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Shadow members</source>
        <translation>影子成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>They train the shadow model.</source>
        <translation>用来训练影子模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Shadow non-members</source>
        <translation>影子非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The shadow model never sees them.</source>
        <translation>影子模型从未见过。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Validation, for each model</source>
        <translation>验证（每个模型）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Held out beside the four sets to watch training and to stop early.</source>
        <translation>在四个集合之外预留，用来观察训练和提前停止。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Different sizes and validation</source>
        <translation>不同的大小与验证</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>various</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>The largest possible size shows once the data is read.</source>
        <translation>读完数据后会显示最大可能的大小。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Does a model give away what it learnt from?</source>
        <translation>模型会泄露它从什么学来的吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>M4I attacks a model that turns pictures into text, the way an outsider would, and tells you in plain words whether one can find out whose records were in its training data. Everything stays on this computer.</source>
        <translation>M4I 像外部攻击者那样攻击把图片变成文字的模型，并用通俗的话告诉您：能否查出谁的记录在它的训练数据中。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Recent audits and studies</source>
        <translation>最近的审计和研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Clear the list except what is pinned (nothing on disk is touched)</source>
        <translation>清空列表，置顶的除外（不会改动磁盘上的任何内容）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>No audits yet</source>
        <translation>还没有审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Your audits will be listed here with their verdicts. The demo takes about two minutes and needs no data of yours.</source>
        <translation>您的审计及其结论会列在这里。演示大约需要两分钟，不需要您的数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>New audit</source>
        <translation>新建审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Choose pictures with captions, a model to test and an attacker.</source>
        <translation>选择带描述的图片、要测试的模型和攻击者。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>New grid of audits</source>
        <translation>新建审计组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>The paper&apos;s experiment: several data sets and encoders, every model attacked by each.</source>
        <translation>论文中的实验：多个数据集和编码器，每个模型受到所有模型的攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Open an audit or study</source>
        <translation>打开审计或研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Look at results again, or go on with what was stopped.</source>
        <translation>再看一次结果，或继续停下的工作。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Try the demo</source>
        <translation>试试演示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>A complete audit on drawn scenes: no data, no download needed.</source>
        <translation>用绘制的场景做一次完整的审计：不需要数据，也无需下载。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/start.py"/>
        <source>Or drop pictures, a table, a plan or audits anywhere in this window</source>
        <translation>也可以把图片、表格、计划或审计拖到这个窗口的任何地方</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>How many records are selected</source>
        <translation>选中了多少条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Progress of the export</source>
        <translation>导出的进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Open what was exported</source>
        <translation>打开导出的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>{0} selected</source>
        <translation>已选 {0} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/status_strip.py"/>
        <source>Nothing selected</source>
        <translation>未选中任何记录</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>you are here</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>can be opened</source>
        <translation>可以打开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>not yet reachable</source>
        <translation>尚不能到达</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>Step %1: %2, %3</source>
        <translation>第 %1 步：%2，%3</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>Steps of the audit</source>
        <translation>审计的步骤</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>reused</source>
        <translation>沿用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/step_list.py"/>
        <source>reused from before</source>
        <translation>沿用以前的结果</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <location filename="../../m4i_gui/widgets/stepper.py"/>
        <source>Steps of the new audit</source>
        <translation>新审计的步骤</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>The cache holds what M4I can make or fetch again: encoded pictures, previews and downloaded weights. Audits and their results are never in it.</source>
        <translation>缓存保存的是 M4I 可以重新生成或下载的内容：编码后的图片、预览和下载的权重。审计及其结果从不放在里面。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Folder of the cache</source>
        <translation>缓存文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>&amp;Folder of the cache</source>
        <translation>缓存文件夹(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Room that it takes</source>
        <translation>占用空间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Encoded pictures</source>
        <translation>编码后的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Pictures taken out of data sets</source>
        <translation>从数据集中取出的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Previews of the demo</source>
        <translation>演示的预览</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Downloaded weights of encoders</source>
        <translation>下载的编码器权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Together</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>&amp;Clear the cache …</source>
        <translation>清空缓存(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>M4I was started with M4I_CACHE, which decides until it is started without: {0}</source>
        <translation>M4I 是带 M4I_CACHE 启动的；在不带它重新启动之前，以它为准：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Measuring the cache</source>
        <translation>正在测量缓存</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Name the whole path, from the top.</source>
        <translation>请给出完整路径，从最上层开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>That is a file. Choose a folder.</source>
        <translation>这是文件。请选择文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>M4I may not write there. Choose another folder.</source>
        <translation>M4I 无法写入那里。请另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Empty: the usual place. What is in the old folder stays there when you change it.</source>
        <translation>留空：使用通常的位置。更改后，旧文件夹里的内容仍留在那里。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Clear the cache</source>
        <translation>清空缓存</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>An audit is running and uses the cache.</source>
        <translation>有审计正在运行并使用缓存。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Clear it when the audit is done or stopped.</source>
        <translation>请在审计完成或停止后再清空。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Clear the cache and free {0}?</source>
        <translation>要清空缓存并释放 {0} 吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Lost are encoded pictures and previews: M4I makes them again when an audit needs them, which takes the time of encoding. Audits, results, reports and your data are not touched.

Folder: {0}</source>
        <translation>将失去编码后的图片和预览：审计需要时 M4I 会重新生成，只需再花编码的时间。审计、结果、报告和您的数据都不会受影响。

文件夹：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Delete downloaded weights as well ({0}, to be downloaded again)</source>
        <translation>同时删除下载的权重（{0}，需要重新下载）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>Clearing the cache</source>
        <translation>正在清空缓存</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>clearing … {0} %</source>
        <translation>正在清空… {0} %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>{0} freed.</source>
        <translation>已释放 {0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/settings_storage.py"/>
        <source>{0} {1} files could not be deleted ({2}).</source>
        <translation>{0}有 {1} 个文件无法删除（{2}）。</translation>
    </message>
</context>
<context>
    <name>StrengthPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Leak over the strength of a defense</source>
        <translation>泄露随防御强度的变化</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>ε of differential privacy (smaller protects more)</source>
        <translation>差分隐私的 ε（越小保护越强）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Weight decay λ</source>
        <translation>权重衰减 λ</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Strength of augmentation</source>
        <translation>数据增强的强度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Share of dropout</source>
        <translation>Dropout 比例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Share of label smoothing</source>
        <translation>标签平滑的比例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>Patience, epochs</source>
        <translation>耐心（轮次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>undefended</source>
        <translation>不设防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_curve.py"/>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>StudyBarsPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Can members be told from the medical reports that a model writes?</source>
        <translation>能从模型写的医学报告认出成员吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Medical reports</source>
        <translation>医学报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>How well is each target attacked, by what the attacker knows?</source>
        <translation>按攻击者所知，每个目标受到的攻击有多有效？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Bars</source>
        <translation>柱状图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Bars by target model</source>
        <translation>按目标模型的柱状图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>No bars yet</source>
        <translation>还没有柱状图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>They come as soon as a combination of the chosen scenarios is done.</source>
        <translation>所选场景的组合完成后就会出现。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>One bar for each shadow model; whiskers are 95 % intervals. Arrow keys move along the bars, Enter or a click opens the combination.</source>
        <translation>每个影子模型一根柱；须线为 95 % 置信区间。用方向键在柱间移动，按回车或点击打开该组合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Number shown</source>
        <translation>显示的数值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Judged rightly (ASR)</source>
        <translation>判断正确率（攻击成功率）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Defended targets too</source>
        <translation>也显示有防御的目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Scenario {0}</source>
        <translation>场景{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>Target {0}, shadow {1}, {2}</source>
        <translation>目标 {0}，影子 {1}，{2}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>failed. {0}</source>
        <translation>失败。{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>waiting, not run yet.</source>
        <translation>等待中，尚未运行。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>this attack was not run.</source>
        <translation>没有运行这种攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_bars.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>StudyChecks</name>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Give this data set a short name.</source>
        <translation>请给这个数据集一个短名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>A short name has up to 24 plain letters, digits, “-” or “_”.</source>
        <translation>短名称最多 24 个英文字母、数字、“-”或“_”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Another data set has this short name; choose another one.</source>
        <translation>另一个数据集已用这个短名称；请另选一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>This data set is in the list already; choose another, or remove it.</source>
        <translation>列表中已有这个数据集；请另选一个，或移除它。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>The data&apos;s own sets can be taken only when there is one data set.</source>
        <translation>只有一个数据集时，才能采用数据自带的集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>The data&apos;s own sets are too small: each needs at least 10 records.</source>
        <translation>数据自带的集合太小：每个至少需要 10 条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Each set needs at least 10 records.</source>
        <translation>每个集合至少需要 10 条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>With fewer than 100 records in a set a combination can show only very large leaks; its verdict may be “more data needed”.</source>
        <translation>一个集合少于 100 条记录时，一个组合只能发现非常大的泄露；其结论可能是“需要更多数据”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>Tick at least one {0} in the table, or press “The paper&apos;s grid”.</source>
        <translation>请在表格中至少勾选一个{0}，或按“论文的组合”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source> and one </source>
        <translation>和一个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>targets</source>
        <translation>个目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>shadows</source>
        <translation>个影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>These are {0} {1}; a study has {2} at most.</source>
        <translation>这里有 {0} {1}；一项研究最多 {2} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>No model learns from {0}.</source>
        <translation>没有模型从 {0} 学习。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_checks.py"/>
        <source>The weights of {0} have to be downloaded once. Tick the box to agree, or choose other weights.</source>
        <translation>{0} 的权重需要下载一次。请勾选同意，或选择其他权重。</translation>
    </message>
</context>
<context>
    <name>StudyDraft</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>{0} targets × {1} shadows = {2} combinations; {3} models to train</source>
        <translation>{0} 个目标 × {1} 个影子 = {2} 个组合；要训练 {3} 个模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/models.py"/>
        <source>Shadow: {0}
Target: {1}</source>
        <translation>影子：{0}
目标：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>Demo scenes “{0}”</source>
        <translation>演示场景“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/study_draft.py"/>
        <source>At most {0} in each set, so that every data set can give all four ({1}).</source>
        <translation>每个集合最多 {0} 条，这样每个数据集都能提供全部四个集合（{1}）。</translation>
    </message>
</context>
<context>
    <name>StudyExport</name>
    <message>
        <location filename="../../m4i_gui/window_export.py"/>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
</context>
<context>
    <name>StudyMapsPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Does the target part members from others as the attacker&apos;s shadow does?</source>
        <translation>目标是否像攻击者的影子那样把成员与其他人分开？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Maps</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Method of the map</source>
        <translation>图谱的方法</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>No maps yet</source>
        <translation>还没有图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>They come as soon as a combination is done.</source>
        <translation>组合完成后就会出现。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Combination shown for {0}</source>
        <translation>{0}所显示的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Reading maps</source>
        <translation>正在读取图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Reading maps …</source>
        <translation>正在读取图谱…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>This combination has no such map.</source>
        <translation>这个组合没有这种图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_maps.py"/>
        <source>Each point is a record. Shadow and target of a pair move together.</source>
        <translation>每个点是一条记录。一对影子和目标一起移动。</translation>
    </message>
</context>
<context>
    <name>StudyReportDialog</name>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Report of the study</source>
        <translation>研究报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>PDF, to print and to file</source>
        <translation>PDF，用于打印和存档</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>HTML, one file for the browser</source>
        <translation>HTML，用浏览器打开的单个文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Name a file.</source>
        <translation>请给出文件名。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>There is no folder {0}.</source>
        <translation>没有文件夹 {0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Go on in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>The report was written: {0}</source>
        <translation>报告已写好：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_report_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StudyResultsPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Results of a study</source>
        <translation>研究的结果</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Reading the study …</source>
        <translation>正在读取研究…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Resume the study</source>
        <translation>继续研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Report …</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Write a report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Export this view</source>
        <translation>导出这个视图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>This view as &amp;PNG …</source>
        <translation>这个视图存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>This view as &amp;SVG …</source>
        <translation>这个视图存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Bars</source>
        <translation>柱状图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Maps</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Transfer</source>
        <translation>迁移</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Medical reports</source>
        <translation>医学报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Defenses</source>
        <translation>防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Views of the study</source>
        <translation>研究的各个视图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} (Alt+{1})</source>
        <translation>{0}（Alt+{1}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Reading the study</source>
        <translation>正在读取研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} of {1} done</source>
        <translation>已完成 {0}/{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} failed</source>
        <translation>{0} 个失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>{0} waiting</source>
        <translation>{0} 个等待中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>… and {0} more</source>
        <translation>…还有 {0} 个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Failed; everything else is shown. Resume to try again.</source>
        <translation>失败；其余都已显示。继续运行可再试一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>This study is not finished: what is done is shown, means will change.</source>
        <translation>这项研究尚未完成：显示的是已完成的部分，平均值还会变化。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_results.py"/>
        <source>Written: {0}</source>
        <translation>已写出：{0}</translation>
    </message>
</context>
<context>
    <name>StudyReviewPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Review and run</source>
        <translation>检查并运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Look over what will happen; nothing starts before you press the button below.</source>
        <translation>请看一遍将要发生的事；在您按下面的按钮之前，什么都不会开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Open the study in this folder</source>
        <translation>打开此文件夹中的研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Combination</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Shadow (attacker)</source>
        <translation>影子（攻击者）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>All combinations</source>
        <translation>所有组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Sets</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>From each data set: </source>
        <translation>每个数据集： </translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>As, for example: </source>
        <translation>例如： </translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Defenses</source>
        <translation>防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Compared, one by one: none; {0}.</source>
        <translation>逐一比较：无；{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>Shadow models are defended, too.</source>
        <translation>影子模型也设有防御。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/review.py"/>
        <source>with {0} usable records</source>
        <translation>{0} 条可用记录</translation>
    </message>
</context>
<context>
    <name>StudyRocPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Which attack recognises more members at the same share of wrong accusations?</source>
        <translation>在错认比例相同时，哪种攻击能认出更多成员？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Log-log</source>
        <translation>双对数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>{0} axes</source>
        <translation>{0}坐标轴</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Attacks: kind of line</source>
        <translation>攻击：线型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Combinations: colour ({0} at most)</source>
        <translation>组合：颜色（最多 {0} 个）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Combinations to draw</source>
        <translation>要绘制的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>One of each scenario</source>
        <translation>每个场景一个</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>{0}
Shadow: {1}
Target: {2}</source>
        <translation>{0}
影子：{1}
目标：{2}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Reading scores</source>
        <translation>正在读取分数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Reading scores …</source>
        <translation>正在读取分数…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>No combination is done yet.</source>
        <translation>还没有完成的组合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Tick a combination to draw its curves.</source>
        <translation>请勾选一个组合来绘制它的曲线。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_roc.py"/>
        <source>Thin diagonal: random guessing.</source>
        <translation>细对角线：随机猜测。</translation>
    </message>
</context>
<context>
    <name>StudyRocPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/study_roc_plot.py"/>
        <source>ROC curves of the chosen combinations</source>
        <translation>所选组合的 ROC 曲线</translation>
    </message>
</context>
<context>
    <name>StudyRunPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Study at work</source>
        <translation>正在运行的研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Study “{0}”</source>
        <translation>研究“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Progress of the whole study</source>
        <translation>整项研究的进度</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Log of the study</source>
        <translation>研究日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The study goes on meanwhile</source>
        <translation>研究会在此期间继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The study was stopped. Every model and combination that was finished is kept: resume it now, or later from the start page.</source>
        <translation>研究已停止。每个已完成的模型和组合都保留着：现在继续，或以后从开始页继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The study has failed.</source>
        <translation>研究失败了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Results so far</source>
        <translation>目前的结果</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Shows every combination that is done</source>
        <translation>显示每个已完成的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Combinations, curves, steps and log</source>
        <translation>组合、曲线、步骤和日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>The chosen model while it learns</source>
        <translation>所选模型的学习过程</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Steps of what is being done</source>
        <translation>当前工作的步骤</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Model learning</source>
        <translation>正在学习的模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Views of the running study</source>
        <translation>正在运行的研究的各个视图</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Reading the study</source>
        <translation>正在读取研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Combination {0}</source>
        <translation>组合 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>{0} of {1} trained</source>
        <translation>已训练 {0}/{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>{0} of {1} done</source>
        <translation>已完成 {0}/{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>combination {0}</source>
        <translation>组合 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Failed; the rest is not affected:</source>
        <translation>失败；其余不受影响：</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>and {0} more; the log tells all</source>
        <translation>还有 {0} 个；详见日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>No model is learning yet</source>
        <translation>还没有模型在学习</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>trained before</source>
        <translation>以前已训练</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_run.py"/>
        <source>Success rate of “{0}”; shadows down, targets across.</source>
        <translation>“{0}”的成功率；行是影子，列是目标。</translation>
    </message>
</context>
<context>
    <name>StudyTrail</name>
    <message>
        <location filename="../../m4i_gui/panels/study_trail.py"/>
        <source>Back to the study</source>
        <translation>返回研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_trail.py"/>
        <source>Combination {0} of the study in {1}</source>
        <translation>{1} 中研究的组合 {0}</translation>
    </message>
</context>
<context>
    <name>StudyWizard</name>
    <message>
        <location filename="../../m4i_gui/pages/study_wizard.py"/>
        <source>New study</source>
        <translation>新建研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_wizard.py"/>
        <source>Run the study</source>
        <translation>运行研究</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Choose the kind of model whose training data might leak.</source>
        <translation>选择训练数据可能泄露的模型种类。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>M4I trains the target here, from your data: so it is known for certain who was in its training data, and the attack can be judged.</source>
        <translation>M4I 在这里用您的数据训练目标：这样就确切知道谁在训练数据中，从而能评判攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/target.py"/>
        <source>How the text writer learns from the target&apos;s members.</source>
        <translation>写文字的部分如何从目标的成员学习。</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Search in the texts</source>
        <translation>在文字中搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Search in the texts of the records</source>
        <translation>在记录的文字中搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>How to search</source>
        <translation>搜索方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Records that hold all of the words, in any order</source>
        <translation>包含所有这些词的记录，顺序不限</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Records that hold the words one after another</source>
        <translation>按顺序连续包含这些词的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>A regular expression (RE2), such as “dogs?” or “red|blue”</source>
        <translation>正则表达式（RE2），例如“dogs?”或“red|blue”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>In which texts</source>
        <translation>在哪些文字中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>In all texts</source>
        <translation>在所有文字中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>In generated</source>
        <translation>在生成的文字中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>In references</source>
        <translation>在参考文字中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Select these</source>
        <translation>选中这些</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Searching in the texts</source>
        <translation>正在文字中搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>1 of {0} records</source>
        <translation>{0} 条记录中的 1 条</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>{0} of {1} records</source>
        <translation>{0}/{1} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_search.py"/>
        <source>Hits get a diamond on the map.</source>
        <translation>搜索结果在图谱上显示为菱形。</translation>
    </message>
</context>
<context>
    <name>ThumbnailGrid</name>
    <message>
        <location filename="../../m4i_gui/widgets/thumbnail_grid.py"/>
        <source>Some of the pictures with their captions</source>
        <translation>部分图片及其描述</translation>
    </message>
</context>
<context>
    <name>ThumbnailModel</name>
    <message>
        <location filename="../../m4i_gui/widgets/thumbnail_grid.py"/>
        <source>Drawing thumbnails</source>
        <translation>正在绘制缩略图</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <location filename="../../m4i_gui/services/thumbnails.py"/>
        <source>Drawing a small ROC</source>
        <translation>正在绘制小幅 ROC 图</translation>
    </message>
</context>
<context>
    <name>TradeOffPlot</name>
    <message>
        <location filename="../../m4i_gui/panels/defense_tradeoff.py"/>
        <source>Quality against leak</source>
        <translation>质量与泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/defense_tradeoff.py"/>
        <source>{0} on held-out records (better →)</source>
        <translation>预留记录上的 {0}（越右越好 →）</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Recipe</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Working recipe (recommended)</source>
        <translation>有效的方法（推荐）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Adam, 0.001</source>
        <translation>Adam，0.001</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>As in the paper&apos;s scripts</source>
        <translation>与论文的脚本一致</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>SGD 0.01, 20 epochs, batches of 128; it barely trains</source>
        <translation>SGD 0.01，20 轮，每批 128 条；几乎学不到东西</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>My own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Everything under “Advanced”</source>
        <translation>“高级”中的全部设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>The working recipe (optimiser Adam, rate 0.001) is what the field uses. The paper&apos;s scripts use SGD at 0.01, which barely trains: for comparing only.</source>
        <translation>有效的方法（优化器 Adam，学习率 0.001）是业内常用的。论文的脚本用 SGD 0.01，几乎学不到东西：只供比较。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>How often the model sees all its training records. More: it learns, and remembers, more; and it takes longer.</source>
        <translation>模型把全部训练记录看多少遍。次数越多，学到和记住的越多，用时也越长。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Advanced training settings</source>
        <translation>高级训练设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Adapts its steps</source>
        <translation>自动调整步长</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Plain steps</source>
        <translation>普通步长</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>The rule that turns mistakes into small changes of the model.</source>
        <translation>把错误变成模型微小改变的规则。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>How large those changes are; above 0, at most 1. Usual: 0.001.</source>
        <translation>每次改变有多大；大于 0，不超过 1。常用：0.001。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Captions a step</source>
        <translation>每步的描述数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Batch size.</source>
        <translation>批大小。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Largest change allowed a step.</source>
        <translation>每步允许的最大改变。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Word vector size</source>
        <translation>词向量大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Paper: 256.</source>
        <translation>论文：256。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Memory size (LSTM)</source>
        <translation>记忆大小（LSTM）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Paper: 512.</source>
        <translation>论文：512。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Rarest word kept</source>
        <translation>保留的最少词频</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Words seen less often than this become “unknown”. Paper: 4.</source>
        <translation>出现次数少于此数的词变为“未知”。论文：4。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Longest text, in words</source>
        <translation>最长文字（词数）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>The paper allows 20.</source>
        <translation>论文允许 20。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Greedy (as in the paper)</source>
        <translation>贪心（与论文一致）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Always the likeliest next word</source>
        <translation>总是取最可能的下一个词</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Beam search</source>
        <translation>束搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Follows several beginnings at once; slower</source>
        <translation>同时跟踪多个开头；较慢</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Reading texts off the model</source>
        <translation>从模型读出文字的方式</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>How the next word is chosen while the model writes.</source>
        <translation>模型写作时如何选择下一个词。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Beams</source>
        <translation>束宽</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>How many beginnings are followed.</source>
        <translation>同时跟踪多少个开头。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>L2 regularisation: damps memorising.</source>
        <translation>L2 正则化：减轻死记硬背。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Dropout</source>
        <translation>Dropout（随机失活）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Share of numbers left out at random; 0 to below 1.</source>
        <translation>随机忽略的参数比例；0 到小于 1。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Share of certainty that is spread over all words; 0 to below 1.</source>
        <translation>分散到所有词上的确信度比例；0 到小于 1。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Patience (epochs)</source>
        <translation>耐心（轮次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/training_form.py"/>
        <source>Stop after so many epochs without better texts on validation records; 0: never stop early. Needs validation records (page “Data”).</source>
        <translation>验证记录上的文字连续这么多轮没有变好就停止；0：从不提前停止。需要验证记录（“数据”页）。</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>How well did the models learn, and how much of it by heart?</source>
        <translation>模型学得怎样？其中有多少是死记硬背？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>No training curves</source>
        <translation>没有训练曲线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>The models of this audit were not trained here, or their history is gone.</source>
        <translation>这个审计的模型不是在这里训练的，或训练过程的记录已不在。</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>How well do attacks carry over when the attacker knows less?</source>
        <translation>攻击者知道得更少时，攻击还有多大效果？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Transfer</source>
        <translation>迁移</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Summary in words</source>
        <translation>文字总结</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Mean of each scenario and attack</source>
        <translation>每个场景和攻击的平均值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Means of the attack success rate</source>
        <translation>攻击成功率的平均值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Share of records judged rightly, with 95 % intervals.</source>
        <translation>判断正确的记录比例，带 95 % 置信区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>All means</source>
        <translation>全部平均值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Over the combinations with undefended targets. Intervals come from resampling the judged records; the trained models are held fixed.</source>
        <translation>对目标不设防御的组合取平均。区间由对所判断的记录重抽样得出；训练好的模型视为固定。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>No means yet</source>
        <translation>还没有平均值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>They come as soon as combinations of undefended targets are done.</source>
        <translation>目标不设防御的组合完成后就会出现。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Mean ASR (95 %)</source>
        <translation>平均成功率（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>ASR, least to most</source>
        <translation>成功率，最低到最高</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Mean AUC (95 %)</source>
        <translation>平均 AUC（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>AUC, least to most</source>
        <translation>AUC，最低到最高</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_transfer.py"/>
        <source>Means by scenario and attack</source>
        <translation>按场景和攻击的平均值</translation>
    </message>
</context>
<context>
    <name>TreeMaker</name>
    <message>
        <location filename="../../m4i_gui/panels/map_trees.py"/>
        <source>Preparing the map</source>
        <translation>正在准备图谱</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Keep in mind</source>
        <translation>请注意</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>How this was decided</source>
        <translation>结论如何得出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>How often a random member gets a higher score than a random non-member: 0.5 is guessing, 1 is certainty.</source>
        <translation>随机一个成员的分数高于随机一个非成员的频率：0.5 是猜测，1 是确定。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Judged rightly</source>
        <translation>判断正确</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Attack success rate: how many of equally many members and non-members are judged rightly. Half is guessing.</source>
        <translation>攻击成功率：在数量相同的成员和非成员中，判断正确的比例。一半等于猜测。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Recognised at few false alarms</source>
        <translation>极少误报时的识别率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>How many members the attack recognises while it accuses at most this share of non-members: the smallest share that a sample of this size can show. A high value means that some people are exposed with near certainty.</source>
        <translation>攻击最多错认这一比例的非成员时，能认出多少成员：这是此样本量所能证明的最小比例。数值高，说明有些人几乎肯定会暴露。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>95 % interval {0:.2f} to {1:.2f}</source>
        <translation>95 % 置信区间 {0:.2f} 到 {1:.2f}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>95 % interval {0:.0f} to {1:.0f} %</source>
        <translation>95 % 置信区间 {0:.0f} 到 {1:.0f} %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Recognised at {0} % false alarms</source>
        <translation>误报 {0} % 时的识别率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>for orientation only: needs {0} non-members</source>
        <translation>仅供参考：需要 {0} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Attack: {0}.</source>
        <translation>攻击：{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>Of 100 people who were in the training data, {0} would be recognised; of 100 who were not, {1} would be accused wrongly.</source>
        <translation>训练数据中的每 100 人，会有 {0} 人被认出；不在其中的每 100 人，会有 {1} 人被错认。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/verdict_card.py"/>
        <source>These numbers must not be used as evidence.</source>
        <translation>这些数值不能用作证据。</translation>
    </message>
</context>
<context>
    <name>WeightsForm</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Tick models in the table first.</source>
        <translation>请先在表格中勾选模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Weights of {0}</source>
        <translation>{0} 的权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Weights file of {0}</source>
        <translation>{0} 的权重文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>A .safetensors or .pth file</source>
        <translation>.safetensors 或 .pth 文件</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation>权重 (*.safetensors *.pth *.pt);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>ImageNet (downloaded once)</source>
        <translation>ImageNet（下载一次）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>Built in (no download)</source>
        <translation>内置（无需下载）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>From a file on this machine…</source>
        <translation>这台电脑上的文件…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>None (random numbers)</source>
        <translation>无（随机数）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/weights_form.py"/>
        <source>I agree to download {0} of weights for {1} when the study starts</source>
        <translation>我同意在研究开始时为 {1} 下载 {0} 的权重</translation>
    </message>
</context>
<context>
    <name>WindowDrops</name>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>This cannot be used.</source>
        <translation>这个不能用。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>Begin a new audit with this data</source>
        <translation>用这些数据新建审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>Use this data in the audit that you are planning</source>
        <translation>把这些数据用于正在规划的审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>Open this study</source>
        <translation>打开这项研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>Open this audit</source>
        <translation>打开这个审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>Load this plan</source>
        <translation>载入这个计划</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>Compare these {0} audits</source>
        <translation>比较这 {0} 个审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_drops.py"/>
        <source>This cannot be used</source>
        <translation>这个不能用</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;New audit …</source>
        <translation>新建审计(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>New &amp;grid of audits …</source>
        <translation>新建审计组合(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Open an audit or study …</source>
        <translation>打开审计或研究(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>Run the &amp;demo</source>
        <translation>运行演示(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Settings …</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Start page</source>
        <translation>开始页(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Usual text size</source>
        <translation>通常文字大小(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>What is &amp;running</source>
        <translation>正在运行的内容(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;About M4I</source>
        <translation>关于 M4I(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>Open &amp;recent</source>
        <translation>打开最近(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Look</source>
        <translation>外观(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;As the desktop</source>
        <translation>跟随桌面(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_menus.py"/>
        <source>No audits yet</source>
        <translation>还没有审计</translation>
    </message>
</context>
<context>
    <name>WindowWork</name>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>“{0}” is finished.</source>
        <translation>“{0}”已完成。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>“{0}” has failed. {1}</source>
        <translation>“{0}”失败了。{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>Something is running</source>
        <translation>有工作正在运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>Shall “{0}” wait for its turn?</source>
        <translation>要让“{0}”排队等候吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>One audit or study runs at a time. It begins by itself when its turn comes.</source>
        <translation>一次只运行一个审计或一项研究。轮到时会自动开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>Put into the queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/window_work.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard.py"/>
        <source>New audit</source>
        <translation>新建审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard.py"/>
        <source>Run the comparison</source>
        <translation>运行比较</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard.py"/>
        <source>Run the audit</source>
        <translation>运行审计</translation>
    </message>
</context>
<context>
    <name>WizardFlow</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Back to the start page; your choices stay here</source>
        <translation>返回开始页；您的选择会保留</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Load plan…</source>
        <translation>载入计划…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Next: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>First finish “{0}”: {1}</source>
        <translation>请先完成“{0}”：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Load a plan</source>
        <translation>载入计划</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/flow.py"/>
        <source>Looking for encoder weights</source>
        <translation>正在查找编码器权重</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>The chosen data set</source>
        <translation>所选数据集</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Short name</source>
        <translation>短名称</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/study_pages/data_sets.py"/>
        <source>Names this data set in tables and figures; its first free letter begins the names of its models, such as F in FR.</source>
        <translation>在表格和图中代表这个数据集；它的首个未被占用的字母是其模型名称的开头，例如 FR 中的 F。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>What it will cost</source>
        <translation>需要多少代价</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/cost_card.py"/>
        <source>A rough guess from two ordinary cores; your machine may differ by far.</source>
        <translation>按两个普通核心粗略估计；您的电脑可能相差很大。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Sizes of the four sets</source>
        <translation>四个集合的大小</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/split_form.py"/>
        <source>Members train a model, non-members are never shown to it. The attacker practises on a model of its own, the shadow model, with members and non-members of its own.</source>
        <translation>成员用来训练模型，非成员从不给模型看。攻击者在自己的模型（影子模型）上练习，它有自己的成员和非成员。</translation>
    </message>
</context>
<context>
    <name>WizardSummary</name>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacker&apos;s knowledge</source>
        <translation>攻击者的知识</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacks and defenses</source>
        <translation>攻击与防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Review and run</source>
        <translation>检查并运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>blind baseline</source>
        <translation>盲测基线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>placebo</source>
        <translation>安慰剂检验</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>near duplicates</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Sets</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacker</source>
        <translation>攻击者</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Shadow model</source>
        <translation>影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Defenses</source>
        <translation>防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>None chosen yet.</source>
        <translation>尚未选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Maps</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>one similarity and a threshold</source>
        <translation>一种相似度加阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>all similarities together</source>
        <translation>所有相似度合用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>features, the paper&apos;s loss</source>
        <translation>特征，论文的损失函数</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>features, contrastive loss</source>
        <translation>特征，对比损失</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Compared, one by one: none; {0}.</source>
        <translation>逐一比较：无；{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>The shadow model is defended in the same way.</source>
        <translation>影子模型以同样方式设防。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>as published for IU X-Ray</source>
        <translation>IU X-Ray 的公开设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>as published for MIMIC-CXR</source>
        <translation>MIMIC-CXR 的公开设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>with your own settings</source>
        <translation>您自己的设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>R2Gen-CMN, a medical report generator, with {0}, {1}.</source>
        <translation>R2Gen-CMN 医学报告生成器，{0}，{1}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>the working recipe</source>
        <translation>有效的方法</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>the paper&apos;s scripts</source>
        <translation>论文的脚本</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>ImageNet weights</source>
        <translation>ImageNet 权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>built-in weights</source>
        <translation>内置权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>weights from {0}</source>
        <translation>{0} 的权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Show and Tell with {0} ({1}), trained for {2} epochs by {3}.</source>
        <translation>Show and Tell 加 {0}（{1}），训练 {2} 轮，采用{3}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Demo scenes “{0}”</source>
        <translation>演示场景“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0} usable records</source>
        <translation>{0} 条可用记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>As the data&apos;s own set column says.</source>
        <translation>按数据自带的集合列。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Four times {0} records, drawn at random, never overlapping</source>
        <translation>四组各 {0} 条记录，随机抽取，互不重叠</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>Target: {0} members and {1} non-members; shadow: {2} members and {3} non-members</source>
        <translation>目标：{0} 个成员和 {1} 个非成员；影子：{2} 个成员和 {3} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/wizard_pages/summary.py"/>
        <source>{0} validation records for each model</source>
        <translation>每个模型 {0} 条验证记录</translation>
    </message>
</context>
<context>
    <name>WorkLog</name>
    <message>
        <location filename="../../m4i_gui/panels/work_log.py"/>
        <source>What happens is written here.</source>
        <translation>发生的事会写在这里。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/work_log.py"/>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/work_log.py"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>WorkQueue</name>
    <message>
        <location filename="../../m4i_gui/services/work_queue.py"/>
        <source>Its folder or plan is no longer there.</source>
        <translation>它的文件夹或计划已经不在。</translation>
    </message>
</context>
<context>
    <name>WorkbenchHistory</name>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Redo: {0}</source>
        <translation>重做：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Done again: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>clearing of the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}, {1} added</source>
        <translation>{0}，增加 {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}, {1} removed</source>
        <translation>{0}，减少 {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0} records</source>
        <translation>{0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>click in the map</source>
        <translation>点击图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>box</source>
        <translation>框选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>choice in the table</source>
        <translation>在表格中选取</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>part of the ROC</source>
        <translation>ROC 曲线的一段</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}: on</source>
        <translation>{0}：开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>{0}: off</source>
        <translation>{0}：关</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>filter of the table</source>
        <translation>表格筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>search for “{0}”</source>
        <translation>搜索“{0}”</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>no search</source>
        <translation>不搜索</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>selected records only</source>
        <translation>仅选中的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>all records</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>filter: {0}</source>
        <translation>筛选：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>filter by columns</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>unsorted table</source>
        <translation>不排序</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>sorting by {0}</source>
        <translation>按{0}排序</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>column {0}</source>
        <translation>列 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>choice of columns</source>
        <translation>选择显示的列</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>move or zoom</source>
        <translation>移动或缩放</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>target&apos;s records</source>
        <translation>目标的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>shadow&apos;s records</source>
        <translation>影子的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>contours</source>
        <translation>等高线</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>95 % band</source>
        <translation>95 % 区间带</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>logarithmic axes</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>linear axes</source>
        <translation>线性坐标轴</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>operating point</source>
        <translation>操作点</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>view: {0}</source>
        <translation>视图：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>measure: {0}</source>
        <translation>衡量方式：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>to the right</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/results_history.py"/>
        <source>upwards</source>
        <translation>纵向</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Stops within a second; everything finished is kept and can be resumed</source>
        <translation>一秒之内停止；已完成的部分都会保留，可以继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Copy details</source>
        <translation>复制细节</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Took {0}</source>
        <translation>用时 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Paused. Nothing is lost by waiting.</source>
        <translation>已暂停。等待不会损失任何内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>estimating the time left …</source>
        <translation>正在估算剩余时间…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>about {0} left</source>
        <translation>大约还需 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/pages/working.py"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>All of it (0)</source>
        <translation>全部（0）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>Its own size (1)</source>
        <translation>原始大小（1）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/picture_dialog.py"/>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>ZoomPicture</name>
    <message>
        <location filename="../../m4i_gui/panels/zoom_picture.py"/>
        <source>Picture of the record</source>
        <translation>记录的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/zoom_picture.py"/>
        <source>Plus and minus zoom, 0 fits, 1 shows its own size, arrow keys move.</source>
        <translation>加减号缩放，0 为适合窗口，1 为原始大小，方向键移动。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/zoom_picture.py"/>
        <source>The picture is not there any more.</source>
        <translation>图片已经不在了。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/zoom_picture.py"/>
        <source>Reading a picture</source>
        <translation>正在读取图片</translation>
    </message>
</context>
<context>
    <name>_AuditCard</name>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/compare_summary.py"/>
        <source>ROUGE-L</source>
        <translation>ROUGE-L</translation>
    </message>
</context>
<context>
    <name>_CurvePlot</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
</context>
<context>
    <name>_HelpDialog</name>
    <message>
        <location filename="../../m4i_gui/widgets/about.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>_ModelCurves</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Target model</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Shadow model</source>
        <translation>影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Quality by epoch, {0} model</source>
        <translation>{0}模型的质量，按轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Loss by epoch, {0} model</source>
        <translation>{0}模型的损失，按轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Quality (ROUGE-L)</source>
        <translation>质量（ROUGE-L）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>How much of the people&apos;s wording the model&apos;s texts share, from 0 to 1. The shaded gap is what an attacker lives on.</source>
        <translation>模型的文字与人写的措辞有多少相同，从 0 到 1。阴影部分的差距正是攻击者所利用的。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>How surprised the model is by the right words: lower is better. When the line of held-out records turns up, the model learns by heart.</source>
        <translation>正确的词让模型有多意外：越低越好。当预留记录的曲线开始上升时，模型就在死记硬背。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Epoch whose captions are shown, {0} model</source>
        <translation>显示哪一轮的描述，{0}模型</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>gap at the end: {0:.2f}</source>
        <translation>最终差距：{0:.2f}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>validation records</source>
        <translation>验证记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>non-members (only watched)</source>
        <translation>非成员（仅观察）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Epoch {0}</source>
        <translation>第 {0} 轮</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>{0} · ε spent: {1}</source>
        <translation>{0} · 已用 ε：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>A member</source>
        <translation>一个成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>Held out</source>
        <translation>预留</translation>
    </message>
</context>
<context>
    <name>colouring</name>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Membership</source>
        <translation>成员身份</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Model: target or shadow</source>
        <translation>模型：目标或影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Verdict: {0}</source>
        <translation>判断：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Score: {0}</source>
        <translation>分数：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/map_colouring.py"/>
        <source>{0} other data sets</source>
        <translation>另外 {0} 个数据集</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_view.py"/>
        <source>Reading the audits</source>
        <translation>正在读取审计</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/comparison_view.py"/>
        <source>Comparing the audits</source>
        <translation>正在比较审计</translation>
    </message>
</context>
<context>
    <name>duration</name>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>under 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>{0} min {1:02d} s</source>
        <translation>{0} 分 {1:02d} 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/widgets/progress_card.py"/>
        <source>{0} h {1:02d} min</source>
        <translation>{0} 小时 {1:02d} 分</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../m4i_core/attacks/attack_network.py"/>
        <source>attack network, pass {_0} of {epochs}</source>
        <translation>攻击网络，第 {_0}/{epochs} 遍</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>An attack can only be fitted where membership is known.</source>
        <translation>只有在成员身份已知的地方才能拟合攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>Fit it on the shadow&apos;s records, not on the target&apos;s.</source>
        <translation>请用影子的记录拟合，不要用目标的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>The attack needs at least {at_least} shadow members and as many shadow non-members; here are {int} and {int_2}.</source>
        <translation>攻击需要至少 {at_least} 个影子成员和同样多的影子非成员；这里只有 {int} 个和 {int_2} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>Enlarge the shadow&apos;s sets.</source>
        <translation>请增大影子的集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/base.py"/>
        <source>shadow records</source>
        <translation>影子记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>A similarity score is not a number.</source>
        <translation>有一个相似度分数不是数字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>Compute the similarities again; every score must be between 0 and 1.</source>
        <translation>请重新计算相似度；每个分数都必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>The {what} do not fit the {ids} records.</source>
        <translation>{what}与 {ids} 条记录对不上。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>Give one entry a record, in the records&apos; order.</source>
        <translation>请按记录的顺序，每条记录给一项。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>generated texts</source>
        <translation>生成的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>similarity scores</source>
        <translation>相似度分数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>picture features</source>
        <translation>图片特征</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/evidence.py"/>
        <source>membership labels</source>
        <translation>成员标签</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>There are no picture features, which this attack works on.</source>
        <translation>没有图片特征，而这种攻击依靠它。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Choose a picture encoder for the attacker, or leave this attack out.</source>
        <translation>请为攻击者选择图片编码器，或不用这种攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>The pictures have {shape} features here and {size} on the shadow side.</source>
        <translation>图片在这里有 {shape} 个特征，在影子一侧有 {size} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Encode both sides&apos; pictures with the shadow&apos;s encoder.</source>
        <translation>请用影子的编码器编码两侧的图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Extractor trained with the paper&apos;s loss (eq. 2).</source>
        <translation>特征提取器按论文的损失函数训练（公式 2）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Extractor trained with a contrastive loss (InfoNCE) instead of the paper&apos;s eq. 2; the attack network also sees the length of z.</source>
        <translation>特征提取器用对比损失（InfoNCE）训练，而不是论文的公式 2；攻击网络还会看 z 的长度。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>The contrastive loss</source>
        <translation>对比损失</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>{which} collapsed: the features are nearly constant</source>
        <translation>{which}已坍缩：特征几乎不变</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>The features did not collapse</source>
        <translation>特征没有坍缩</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>{state} (spread over held-out records: pictures {pictures}, texts {texts}; 1 before training).</source>
        <translation>{state}（在预留记录上的散布：图片 {pictures}，文字 {texts}；训练前为 1）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>On held-out shadow pairs a picture&apos;s own text is nearer than another&apos;s in {matching} of cases (chance: 50 %).</source>
        <translation>在预留的影子图文对上，有 {matching} 的情况图片自己的文字比别的文字更近（随机水平：50 %）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>Balanced accuracy of the attack network on held-out shadow records: {accuracy}.</source>
        <translation>攻击网络在预留的影子记录上的平衡准确率：{accuracy}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>{broken} shadow records have picture features that are not numbers; these count as average.</source>
        <translation>{broken} 条影子记录的图片特征不是数字；按平均值处理。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_attack.py"/>
        <source>feature attack</source>
        <translation>特征攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_contrastive.py"/>
        <source>Features, contrastive</source>
        <translation>特征，对比学习</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_contrastive.py"/>
        <source>Judges how well picture and generated text fit together in a feature space that has to tell a picture&apos;s own text from others&apos;, and needs no reference text.</source>
        <translation>在一个能把图片自己的文字与别的文字区分开的特征空间里，判断图片与生成文字是否相配；不需要参考文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_contrastive.py"/>
        <source>Hu et al., M4I, NeurIPS 2022, section 3.2; van den Oord et al., arXiv:1807.03748 (InfoNCE)</source>
        <translation>Hu 等，M4I，NeurIPS 2022，3.2 节；van den Oord 等，arXiv:1807.03748（InfoNCE）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_extractor.py"/>
        <source>feature extractor, pass {_0} of {epochs}</source>
        <translation>特征提取器，第 {_0}/{epochs} 遍</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_mlp.py"/>
        <source>Features, as in the paper</source>
        <translation>特征，与论文一致</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_mlp.py"/>
        <source>Judges how well picture and generated text fit together in a feature space learnt as in the paper, and needs no reference text.</source>
        <translation>在按论文方法学得的特征空间里，判断图片与生成文字是否相配；不需要参考文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/feature_mlp.py"/>
        <source>Hu et al., M4I, NeurIPS 2022, section 3.2, eq. 1-3</source>
        <translation>Hu 等，M4I，NeurIPS 2022，3.2 节，公式 1-3</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>Support vector machine with a Gaussian kernel (C = 1) on BLEU-1, BLEU-2, BLEU-3 and ROUGE-L, each scaled by the shadow&apos;s mean and spread.</source>
        <translation>高斯核支持向量机（C = 1），使用 BLEU-1、BLEU-2、BLEU-3 和 ROUGE-L，各按影子的均值和离散程度缩放。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>Linear support vector machine (C = 1) on BLEU-1, BLEU-2, BLEU-3 and ROUGE-L, each scaled by the shadow&apos;s mean and spread.</source>
        <translation>线性支持向量机（C = 1），使用 BLEU-1、BLEU-2、BLEU-3 和 ROUGE-L，各按影子的均值和离散程度缩放。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>Linear support vector machine as in the paper&apos;s scripts (C = 100,000, raw scores of BLEU-1, BLEU-2, BLEU-3 and ROUGE-L).</source>
        <translation>与论文脚本一致的线性支持向量机（C = 100,000，使用未缩放的 BLEU-1、BLEU-2、BLEU-3 和 ROUGE-L）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>Similarity, all metrics</source>
        <translation>相似度，全部指标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>Learns from the shadow model which combination of four text similarities marks a record as a member, and applies it to the target unchanged.</source>
        <translation>从影子模型学习四种文字相似度的哪种组合表明一条记录是成员，再原样用于目标。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <location filename="../../m4i_core/attacks/metric_threshold.py"/>
        <source>Hu et al., M4I, NeurIPS 2022, section 3.1</source>
        <translation>Hu 等，M4I，NeurIPS 2022，3.1 节</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>The solver was stopped after {iterations} iterations before it had converged, so the border was set on the shadow&apos;s records instead, at {threshold}; scaled kernels do not have this trouble.</source>
        <translation>求解器在 {iterations} 次迭代后尚未收敛就停止了，因此改用影子的记录来定界限，为 {threshold}；使用缩放的核没有这个麻烦。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_svm.py"/>
        <source>fitting the support vector machine</source>
        <translation>正在拟合支持向量机</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_threshold.py"/>
        <source>Similarity, one threshold</source>
        <translation>相似度，单一阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_threshold.py"/>
        <source>Calls a record a member when the generated text is closer to its reference text than a threshold learnt from the shadow model.</source>
        <translation>当生成文字与参考文字的接近程度超过由影子模型学到的阈值时，把记录认作成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/metric_threshold.py"/>
        <source>{METRIC_LABELS} above {threshold} means member. Balanced accuracy on the shadow&apos;s own records, where it was chosen: {others}.</source>
        <translation>{METRIC_LABELS} 高于 {threshold} 即认作成员。在选定阈值所用的影子记录上，平衡准确率为 {others}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/support_vectors.py"/>
        <source>The support vector machine could not be fitted.</source>
        <translation>支持向量机无法拟合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/attacks/support_vectors.py"/>
        <source>Choose another kernel, or copy the details and report them.</source>
        <translation>请选择其他核，或复制细节并报告。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/compute.py"/>
        <source>This machine has no device {wanted}.</source>
        <translation>这台电脑没有设备 {wanted}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/compute.py"/>
        <source>Use &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>请用 &apos;auto&apos; 或 &apos;cpu&apos;。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/cross_fitting.py"/>
        <source>Members or non-members all belong to one group.</source>
        <translation>成员或非成员全部属于同一个组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/cross_fitting.py"/>
        <source>The owner&apos;s audit needs at least two independent groups of either kind.</source>
        <translation>所有者审计每类至少需要两个独立的组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/cross_fitting.py"/>
        <source>Fitted and judged in {count} folds: no record was judged by an attack that had seen it or its group. In the last fold: {note}</source>
        <translation>分 {count} 折拟合和判断：没有记录由见过它或其所在组的攻击来判断。最后一折：{note}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/demo_plan.py"/>
        <source>Demo audit</source>
        <translation>演示审计</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Encode changed views of the {role}&apos;s pictures</source>
        <translation>编码{role}图片的变化版本</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Encode the patches of the {role}&apos;s pictures</source>
        <translation>编码{role}图片的图块</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Encode the {role}&apos;s pictures</source>
        <translation>编码{role}的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Compare the {role}&apos;s texts</source>
        <translation>比较{role}的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Encode the target&apos;s pictures as the attacker sees them</source>
        <translation>按攻击者的视角编码目标的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Evaluate and reach a verdict</source>
        <translation>评估并得出结论</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Train the {role} model</source>
        <translation>训练{role}模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Ask the {role} model for reports</source>
        <translation>向{role}模型索取报告</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Divide the records into the four sets</source>
        <translation>把记录分成四个集合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Check the data{suffix}</source>
        <translation>检查数据{suffix}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Ask the {role} model for texts</source>
        <translation>向{role}模型索取文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Placebo: attack with shuffled labels</source>
        <translation>安慰剂检验：用打乱的标签攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Try to tell the sets apart without the model</source>
        <translation>尝试不用模型区分各集合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>Map the features ({MAP_LABELS})</source>
        <translation>绘制特征图谱（{MAP_LABELS}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Divide the records of {name} into four sets</source>
        <translation>把 {name} 的记录分成四个集合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/estimate.py"/>
        <source>Draw the demo scenes{suffix}</source>
        <translation>绘制演示场景{suffix}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Check the recorded outputs</source>
        <translation>检查录下的输出</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Choose the records that are judged</source>
        <translation>选择要判断的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Open the target</source>
        <translation>打开目标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Ask the target</source>
        <translation>询问目标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Compare the target&apos;s texts</source>
        <translation>比较目标的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Map the features ({name})</source>
        <translation>绘制特征图谱（{name}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Attack in folds: {name}</source>
        <translation>分折攻击：{name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Attack: {name}</source>
        <translation>攻击：{name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_estimate.py"/>
        <source>Learn from the shadow models, and answer</source>
        <translation>从影子模型学习，并回答</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_pools.py"/>
        <source>Reading the recorded outputs</source>
        <translation>正在读取录下的输出</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_pools.py"/>
        <source>{count} records of {name} are also among the target&apos;s; they are left out</source>
        <translation>{name} 中有 {count} 条记录也属于目标；已略去</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_protocol.py"/>
        <source>The records have no pictures, and every attack needs them.</source>
        <translation>记录没有图片，而所有攻击都需要图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_protocol.py"/>
        <source>Choose attacks that compare texts, such as {name}.</source>
        <translation>请选择比较文字的攻击，例如 {name}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_protocol.py"/>
        <source>The records have no pictures: only attacks that compare texts are run.</source>
        <translation>记录没有图片：只运行比较文字的攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_protocol.py"/>
        <source>Members and non-members can be told apart without asking the target; the verdict will be invalid.</source>
        <translation>不询问目标就能区分成员与非成员；结论将是无效。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_protocol.py"/>
        <source>Members and non-members can be told apart without the target (AUC {auc}). Asking would cost money and show nothing, so nothing was asked.</source>
        <translation>不用目标就能区分成员与非成员（AUC {auc}）。询问要花钱，却什么也证明不了，所以没有询问。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_protocol.py"/>
        <source>Make the two sets comparable (membership.match, membership.restrict, or other records), or set membership.ask_anyway.</source>
        <translation>请使两个集合可比（membership.match、membership.restrict 或其他记录），或设置 membership.ask_anyway。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_result.py"/>
        <source>{attack}, learnt on a shadow model</source>
        <translation>{attack}，在影子模型上学得</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_result.py"/>
        <source>The attacks learnt from labelled records of this very model, as only its owner can. An outsider has to learn elsewhere and will usually find less.</source>
        <translation>攻击是从这个模型自身带标签的记录学来的，只有其所有者能做到。外人只能从别处学习，通常发现得更少。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_result.py"/>
        <source>{failed} of {asked} records got no text from the target and are left out. If it refuses members more often than others, this changes the result.</source>
        <translation>目标对 {asked} 条记录中的 {failed} 条没有给出文字，已略去。如果它更常拒绝成员，这会改变结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_result.py"/>
        <source>The records have no pictures: only texts were compared, and whether the inputs themselves differ between members and non-members could not be checked.</source>
        <translation>记录没有图片：只比较了文字，无法检查成员与非成员的输入本身是否不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_result.py"/>
        <source>{count} records were left out because their group, or a copy of them, is both in training and not.</source>
        <translation>有 {count} 条记录因其组或副本既在训练中又不在训练中而略去。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_result.py"/>
        <source>{count} records were left out to make members and non-members comparable; the result speaks of the rest.</source>
        <translation>为使成员与非成员可比，略去了 {count} 条记录；结果只适用于其余记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_target.py"/>
        <source>This plan sends the records&apos; pictures to a service.</source>
        <translation>这个计划会把记录的图片发送给一个服务。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_target.py"/>
        <source>This plan starts a program that it names.</source>
        <translation>这个计划会启动它指定的程序。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/existing_target.py"/>
        <source>If you agree to that, to its cost and to the service&apos;s terms, say so: --allow-queries on the command line.</source>
        <translation>如果您同意这样做，并同意其费用和服务条款，请说明：在命令行加上 --allow-queries。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/eyes.py"/>
        <source>The file with the encoder&apos;s weights cannot be read.</source>
        <translation>无法读取编码器的权重文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/eyes.py"/>
        <source>Correct weights_file in the plan, or choose other weights.</source>
        <translation>请更正计划中的 weights_file，或选择其他权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/eyes.py"/>
        <source>loading the encoder</source>
        <translation>正在加载编码器</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/interviewing.py"/>
        <source>{failed} of {all} records got no text and are left out. The first: {reason}</source>
        <translation>{all} 条记录中有 {failed} 条没有得到文字，已略去。第一条：{reason}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/interviewing.py"/>
        <source>So many records got no text that nothing can be judged: {count} failed.</source>
        <translation>没有得到文字的记录太多，无法作出任何判断：失败 {count} 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/interviewing.py"/>
        <source>What was answered is kept. Mend the cause, then resume: {reason}</source>
        <translation>已有的回答都保留着。请消除原因，然后继续：{reason}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/made_maps.py"/>
        <source>{name} must lie between {low} and {high}.</source>
        <translation>{name}必须在 {low} 和 {high} 之间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/made_maps.py"/>
        <source>Choose a value between the two.</source>
        <translation>请选择两者之间的值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/made_maps.py"/>
        <source>A kept map cannot be read.</source>
        <translation>无法读取保存的图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/made_maps.py"/>
        <source>Delete the file and make the map again.</source>
        <translation>请删除该文件并重新计算图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/map_session.py"/>
        <location filename="../../m4i_core/audit/opened.py"/>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>This audit is not finished yet.</source>
        <translation>这个审计尚未完成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/map_session.py"/>
        <location filename="../../m4i_core/audit/runner.py"/>
        <source>Resume it first.</source>
        <translation>请先继续运行它。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/map_session.py"/>
        <source>found: it was made before</source>
        <translation>已找到：以前计算过</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/map_session.py"/>
        <source>reading the features</source>
        <translation>正在读取特征</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>No record says whether it was in training.</source>
        <translation>没有记录说明自己是否在训练中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>Name the column that says it; it may hold member and non-member, yes and no, 1 and 0, or train and test.</source>
        <translation>请指出说明这一点的列；其内容可以是 member 和 non-member、yes 和 no、1 和 0，或 train 和 test。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>The data set has no part {name}. Its parts: {parts}.</source>
        <translation>数据集没有名为 {name} 的部分。它的部分有：{parts}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>Name its parts, or say otherwise who was in training.</source>
        <translation>请指出它的部分，或用其他方式说明谁在训练中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>The list names it, but no usable record has this id.</source>
        <translation>列表中有它，但没有可用记录使用这个编号。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>The list names it, but it may be any of {count} records.</source>
        <translation>列表中有它，但它可能是 {count} 条记录中的任何一条。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>None of the {count} listed ids is that of a record.</source>
        <translation>列出的 {count} 个编号都不对应任何记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>Write one id or picture name a line, as the data have them, for example: {name}</source>
        <translation>请每行写一个编号或图片名，与数据中一致，例如：{name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>The list of ids cannot be read.</source>
        <translation>无法读取编号列表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>Give a text file (UTF-8) with one id a line.</source>
        <translation>请提供文本文件（UTF-8），每行一个编号。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>The list of ids is empty.</source>
        <translation>编号列表是空的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>Write one id a line.</source>
        <translation>请每行写一个编号。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/membership.py"/>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>This folder holds no audit.</source>
        <translation>这个文件夹里没有审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>Choose a folder that contains {PLAN_FILE} (an audit) or {STUDY_PLAN_FILE} (a study).</source>
        <translation>请选择包含 {PLAN_FILE}（审计）或 {STUDY_PLAN_FILE}（研究）的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>Resume it: finished steps are not repeated.</source>
        <translation>请继续运行它：已完成的步骤不会重复。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>The audit&apos;s result cannot be read.</source>
        <translation>无法读取审计的结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>It may be damaged or made by a newer version; resume the audit to make it again.</source>
        <translation>它可能已损坏，或由更新的版本生成；请继续运行审计以重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>The audit&apos;s training curves cannot be read.</source>
        <translation>无法读取审计的训练曲线。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>Resume the audit to make them again.</source>
        <translation>请继续运行审计以重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/opened.py"/>
        <source>The audit&apos;s maps cannot be read.</source>
        <translation>无法读取审计的图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>This is the plan of a study, not of one audit.</source>
        <translation>这是研究的计划，不是单个审计的计划。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Open it as a study.</source>
        <translation>请作为研究打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>This file is too large to be a plan.</source>
        <translation>这个文件太大，不可能是计划。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Choose a plan.</source>
        <translation>请选择计划。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>There is no such plan.</source>
        <translation>没有这个计划。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Check the file&apos;s name.</source>
        <translation>请检查文件名。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The plan is no UTF-8 text.</source>
        <translation>计划不是 UTF-8 文本。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Save it as UTF-8.</source>
        <translation>请保存为 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The plan is not valid TOML: {error}.</source>
        <translation>计划不是有效的 TOML：{error}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Correct that place; `m4i plan` prints an example.</source>
        <translation>请更正该处；`m4i plan` 会打印一个示例。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>This is a folder, not a plan.</source>
        <translation>这是文件夹，不是计划。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Name the plan&apos;s file; `m4i plan` prints an example.</source>
        <translation>请给出计划的文件名；`m4i plan` 会打印一个示例。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The plan cannot be read.</source>
        <translation>无法读取计划。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Check its permissions.</source>
        <translation>请检查它的权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>`m4i plan --explain` lists every key and what it allows.</source>
        <translation>`m4i plan --explain` 会列出每个键及其允许的值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>{key} = {shown} is not possible: {lower}{message}.</source>
        <translation>{key} = {shown} 不可行：{lower}{message}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>An audit</source>
        <translation>一个审计</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Unknown key {key}.{hint} Allowed here: {join}.</source>
        <translation>未知的键 {key}。{hint}这里允许：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>The key {key} is missing.</source>
        <translation>缺少键 {key}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Value error,</source>
        <translation>值错误，</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>{what} plan of M4I. Run it with: m4i run plan.toml</source>
        <translation>M4I 的{what}计划。运行方式：m4i run plan.toml</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>Did you mean {near}?</source>
        <translation>您是指 {near} 吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>There are {more} more findings.</source>
        <translation>还有 {more} 处问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>at most this long:</source>
        <translation>长度最多：</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>at least this long:</source>
        <translation>长度至少：</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/plan_file.py"/>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/pool.py"/>
        <source>{dropped} records of {label} are also in {label_2}; they are left out of it</source>
        <translation>{label} 中有 {dropped} 条记录也在 {label_2} 中；已从前者略去</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/reference_models.py"/>
        <source>This question is answered with captioners as shadow models.</source>
        <translation>这个问题要用描述模型作为影子模型来回答。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/reference_models.py"/>
        <source>Choose show_and_tell.</source>
        <translation>请选择 show_and_tell。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Match by length of text</source>
        <translation>按文字长度匹配</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Keeps as many members as non-members of every length of reference text.</source>
        <translation>对每种参考文字长度，保留同样多的成员和非成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Match by size of picture</source>
        <translation>按图片大小匹配</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Keeps as many members as non-members of every width and height.</source>
        <translation>对每种宽度和高度，保留同样多的成员和非成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Match by source</source>
        <translation>按来源匹配</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Keeps as many members as non-members of every folder.</source>
        <translation>对每个文件夹，保留同样多的成员和非成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Match by likeness</source>
        <translation>按相像程度匹配</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Guesses membership from lengths, punctuation and the picture files alone, and keeps as many members as non-members of every guess.</source>
        <translation>仅凭长度、标点和图片文件猜测成员身份，并对每种猜测保留同样多的成员和非成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Keep common types of picture</source>
        <translation>保留共有的图片类型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Leaves out types of file that only one of the sets has.</source>
        <translation>略去只有一个集合才有的文件类型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Keep the common range</source>
        <translation>保留共有的范围</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Leaves out texts and pictures that are shorter, longer, smaller or larger than those of the other set.</source>
        <translation>略去比另一集合的更短、更长、更小或更大的文字和图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Keep the common range, then match by likeness</source>
        <translation>保留共有的范围，再按相像程度匹配</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>The strictest: few records are left, but they are alike.</source>
        <translation>最严格：剩下的记录很少，但彼此相像。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Reference texts have {a} signs among members, {b} among others.</source>
        <translation>参考文字的字符数：成员 {a}，其他 {b}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Records have {a} reference texts among members, {b} among others.</source>
        <translation>每条记录的参考文字数：成员 {a}，其他 {b}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Pictures are {a} pixels wide among members, {b} among others.</source>
        <translation>图片宽度（像素）：成员 {a}，其他 {b}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Pictures are {a} pixels high among members, {b} among others.</source>
        <translation>图片高度（像素）：成员 {a}，其他 {b}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Picture files have {a} kB among members, {b} kB among others.</source>
        <translation>图片文件大小：成员 {a} kB，其他 {b} kB。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>JPEG quality is {a} among members, {b} among others.</source>
        <translation>JPEG 质量：成员 {a}，其他 {b}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>{share} of members&apos; pictures are {name} files, {other} of others&apos;.</source>
        <translation>{name} 文件的比例：成员的图片 {share}，其他的 {other}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>{share} of members&apos; pictures lie in {name}, {other} of others&apos;.</source>
        <translation>位于 {name} 的比例：成员的图片 {share}，其他的 {other}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Only {members} and {nonmembers} records would be left: too few.</source>
        <translation>只会剩下 {members} 条和 {nonmembers} 条记录：太少。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>They could still be told apart without the target (AUC {auc}).</source>
        <translation>不用目标仍能区分它们（AUC {auc}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>Take non-members from the same data set</source>
        <translation>从同一数据集取非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/remedies.py"/>
        <source>The members&apos; data set has parts of its own: those in {train} count as members and those in {test} as non-members. Only right if the model was trained on just that part.</source>
        <translation>成员的数据集自带划分：{train} 中的算作成员，{test} 中的算作非成员。只有模型正好用那一部分训练时才正确。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/report_side.py"/>
        <source>{short} of {records} records of the {role} have fewer than {views} pictures; their last one is shown again</source>
        <translation>{role}的 {records} 条记录中有 {short} 条少于 {views} 张图片；重复使用其最后一张</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>This folder already holds an audit.</source>
        <translation>这个文件夹里已有一个审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/runner.py"/>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>Use --resume to go on with it, or choose another folder.</source>
        <translation>请用 --resume 继续它，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scenario.py"/>
        <source>grey box</source>
        <translation>灰盒</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scenario.py"/>
        <source>The attacker has similar data and knows how the model is built: the strongest attacker.</source>
        <translation>攻击者有类似的数据并知道模型的构造：最强的攻击者。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scenario.py"/>
        <source>The attacker has similar data but must guess how the model is built.</source>
        <translation>攻击者有类似的数据，但必须猜测模型的构造。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scenario.py"/>
        <source>The attacker knows how the model is built but has only other data (a case that the paper does not study).</source>
        <translation>攻击者知道模型的构造，但只有其他数据（论文没有研究这种情况）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scenario.py"/>
        <source>black box</source>
        <translation>黑盒</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scenario.py"/>
        <source>The attacker has only other data and must guess how the model is built: the weakest attacker.</source>
        <translation>攻击者只有其他数据，还必须猜测模型的构造：最弱的攻击者。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>The audit&apos;s table of scores cannot be read.</source>
        <translation>无法读取审计的分数表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>Run the audit again with --resume: finished steps are not repeated.</source>
        <translation>请用 --resume 再次运行审计：已完成的步骤不会重复。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>The audit&apos;s table of scores lacks the columns {join}.</source>
        <translation>审计的分数表缺少这些列：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/scores_table.py"/>
        <source>Run the audit again with --resume.</source>
        <translation>请用 --resume 再次运行审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/selection.py"/>
        <source>Its group, or a copy of it, is both in training and not; left out.</source>
        <translation>它的组或它的副本既在训练中又不在训练中；已略去。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/selection.py"/>
        <source>The shadow model needs {needed} records, and {found} are free for it.</source>
        <translation>影子模型需要 {needed} 条记录，而可供它使用的有 {found} 条。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/selection.py"/>
        <source>Choose smaller shadow sets, add records, or let the shadow learn from other data (shadow.dataset).</source>
        <translation>请缩小影子集合、增加记录，或让影子从其他数据学习（shadow.dataset）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/selection.py"/>
        <source>No record is left to ask about.</source>
        <translation>没有剩下可供询问的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/selection.py"/>
        <source>Too few records are left to judge: members and non-members are {counts}.</source>
        <translation>剩下可供判断的记录太少：成员和非成员为 {counts}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/selection.py"/>
        <source>Add records, match or restrict less, or leave the shadow model to other data.</source>
        <translation>请增加记录、放宽匹配或限制，或让影子模型使用其他数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/shadow_texts.py"/>
        <source>This audit has no shadow model of its own among its files.</source>
        <translation>这个审计的文件中没有自己的影子模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/shadow_texts.py"/>
        <source>The shadow model is no longer among the audit&apos;s files. Resume the audit to make it again.</source>
        <translation>影子模型已不在审计的文件中。请继续运行审计以重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/shadow_texts.py"/>
        <source>This is no record of the target.</source>
        <translation>这不是目标的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/shadow_texts.py"/>
        <source>The shadow&apos;s own records have its texts in the table already.</source>
        <translation>影子自己的记录在表格中已有它的文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/shadow_texts.py"/>
        <source>Asking the shadow model</source>
        <translation>正在询问影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/shadow_texts.py"/>
        <source>A record without a picture cannot be described.</source>
        <translation>没有图片的记录无法描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Attack features (contrastive)</source>
        <translation>攻击特征（对比）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>How picture and generated text differ in the eyes of the contrastive feature attack: what it decides on.</source>
        <translation>对比式特征攻击眼中图片与生成文字的差异：它据此作出判断。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Attack features (paper)</source>
        <translation>攻击特征（论文）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>How picture and generated text differ in the eyes of the paper&apos;s feature attack: what it decides on.</source>
        <translation>论文的特征攻击眼中图片与生成文字的差异：它据此作出判断。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>What the attacker&apos;s encoder sees in the pictures. It knows nothing of the model: if members lie apart here, the data differ.</source>
        <translation>攻击者的编码器在图片中看到的内容。它对模型一无所知：如果成员在这里就分开了，那是数据不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Generated texts</source>
        <translation>生成的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Which words the model uses (TF-IDF of words and word pairs, reduced): records are near when they are described alike.</source>
        <translation>模型用了哪些词（词和词对的 TF-IDF，经降维）：描述相像的记录彼此靠近。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>This audit ran without that attack.</source>
        <translation>这个审计没有运行那种攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>This audit has looked at no pictures.</source>
        <translation>这个审计没有看过图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>This audit has kept no generated texts.</source>
        <translation>这个审计没有保存生成的文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>The features are no longer in the audit&apos;s folder. Resume the audit: it makes them again.</source>
        <translation>特征已不在审计的文件夹中。请继续运行审计：它会重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>This audit ran without an attack on features.</source>
        <translation>这个审计没有运行特征攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>This audit has no space called {name!r}.</source>
        <translation>这个审计没有名为 {name!r} 的空间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>Choose among {names}.</source>
        <translation>请从 {names} 中选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>The kept features do not belong to the records of this audit.</source>
        <translation>保存的特征不属于这个审计的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Resume the audit: it makes them again.</source>
        <translation>请继续运行审计：它会重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>The kept features cannot be read.</source>
        <translation>无法读取保存的特征。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/spaces.py"/>
        <source>Delete that folder and resume the audit.</source>
        <translation>请删除该文件夹并继续运行审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/step_runner.py"/>
        <source>{label}: done in {seconds} s</source>
        <translation>{label}：用时 {seconds} 秒完成</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/step_runner.py"/>
        <source>{label}: already done, reused</source>
        <translation>{label}：已完成，沿用</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>The attack could not be tried on known non-members of this target: {count} are known, {needed} are needed. Whether it accuses innocent records of this very target is therefore not known; bring records that were surely not in training, for example newer ones of the same kind.</source>
        <translation>无法在这个目标的已知非成员上试验攻击：已知 {count} 条，需要 {needed} 条。因此不知道它是否会错认这个目标的无辜记录；请提供肯定不在训练中的记录，例如同类的较新记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>Tried on {count} known non-members of this target first: {named} were named ({share}; {rate} may be by chance). The check is passed.</source>
        <translation>先在这个目标的 {count} 个已知非成员上试验：点名 {named} 个（{share}；偶然可能有 {rate}）。检查通过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>Tried on {count} known non-members of this target first: {named} were named ({share}; {rate} may be by chance), or all of them look more like members than they should. The check is not passed.</source>
        <translation>先在这个目标的 {count} 个已知非成员上试验：点名 {named} 个（{share}；偶然可能有 {rate}），或全都比应有的更像成员。检查未通过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>Another {count} known non-members served to align the attack to the target.</source>
        <translation>另有 {count} 个已知非成员用来使攻击与目标对齐。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>the attack wrongly accuses records that are known not to have been in training</source>
        <translation>攻击错认了已知不在训练中的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>the records differ by themselves from those that they are compared with (AUC {auc} without the target)</source>
        <translation>这些记录本身就与用来比较的记录不同（不用目标的 AUC 为 {auc}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>the attack cannot recognise members even of shadow models, whose members are known</source>
        <translation>攻击连成员已知的影子模型的成员也认不出</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>there are too few records to compare with</source>
        <translation>可供比较的记录太少</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>{named} of {count} records are named ({expected} would be by chance; p = {p})</source>
        <translation>{count} 条记录中点名 {named} 条（偶然会有 {expected} 条；p = {p}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>Nothing can be said: {reason}.</source>
        <translation>无法作出判断：{reason}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>These records, or some of them, were used in training: together they score as non-members of this target do not. {numbers}.</source>
        <translation>这些记录或其中一部分曾用于训练：合起来看，它们的分数是这个目标的非成员所没有的。{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>These records, or some of them, were probably used in training: together they score higher than records that a shadow model never saw. This is weaker evidence than a comparison with known non-members of the target itself. {numbers}.</source>
        <translation>这些记录或其中一部分很可能曾用于训练：合起来看，它们的分数高于影子模型从未见过的记录。这比与目标自己的已知非成员比较的证据弱。{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>There is no evidence that these records were used in training. {numbers}. Single records, or a use that leaves no trace in what the model says, are not ruled out.</source>
        <translation>没有证据表明这些记录曾用于训练。{numbers}。不能排除个别记录，或不在模型所写内容中留下痕迹的使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>Records are named at a false-positive rate of {fpr} ({low} to {high}, measured on {count} non-members); of a shadow model&apos;s members {tpr} are named then.</source>
        <translation>点名时的假阳性率为 {fpr}（{low} 到 {high}，在 {count} 个非成员上测得）；此时影子模型的成员会有 {tpr} 被点名。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>A record&apos;s probability supposes that half of such records were in training, and that the target behaves like the shadow models.</source>
        <translation>记录的概率假定这类记录有一半在训练中，并且目标的表现与影子模型相同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>The records were compared with those of shadow models, not of this target: a target that describes everything better than they do would look as if it had seen them.</source>
        <translation>这些记录是与影子模型的记录比较的，而不是与这个目标的：一个对什么都描述得更好的目标，会显得像是见过它们。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_answer.py"/>
        <source>It was not checked whether the records differ by themselves from those that they are compared with.</source>
        <translation>没有检查这些记录本身是否与用来比较的记录不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_protocol.py"/>
        <source>Shadow models cannot learn without pictures.</source>
        <translation>没有图片，影子模型无法学习。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_protocol.py"/>
        <source>Name a data set with pictures and texts for the shadow.</source>
        <translation>请为影子指定有图片和文字的数据集。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_protocol.py"/>
        <source>The shadow&apos;s records all belong to one group.</source>
        <translation>影子的记录全部属于同一个组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_protocol.py"/>
        <source>Choose other data for the shadow.</source>
        <translation>请为影子选择其他数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/was_mine_protocol.py"/>
        <source>Measured on {count} shadow models, on records that the attack did not learn from: nobody can measure it on a target whose members are not known.</source>
        <translation>在 {count} 个影子模型上、用攻击没有学过的记录测得：目标的成员未知，谁也无法在目标上测量。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Another program is working on this audit.</source>
        <translation>另一个程序正在处理这个审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Wait until it is done, or choose another folder.</source>
        <translation>请等它完成，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>A file that the audit needs cannot be used.</source>
        <translation>审计需要的一个文件无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Check that it is there and may be read, then resume: what was finished is kept.</source>
        <translation>请检查它是否存在并可读取，然后继续：已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <location filename="../../m4i_core/training/storage.py"/>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Free some space and resume the audit: what was finished is kept.</source>
        <translation>请腾出空间再继续审计：已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Close it in other programs, change the folder&apos;s permissions, or choose another place.</source>
        <translation>请在其他程序中关闭它、更改文件夹的权限，或另选位置。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>The audit&apos;s folder cannot be written to.</source>
        <translation>无法写入审计的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Choose another folder or change its permissions; what was finished is kept.</source>
        <translation>请另选文件夹或更改权限；已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>The audit&apos;s folder cannot be used.</source>
        <translation>审计的文件夹无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>See the details; what was finished is kept.</source>
        <translation>请看细节；已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>There is no such folder to write to.</source>
        <translation>没有可写入的这个文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/audit/workspace.py"/>
        <source>Make it, or choose another.</source>
        <translation>请创建它，或另选一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption is empty.</source>
        <translation>有一条描述是空的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption is absurdly long ({clean} characters).</source>
        <translation>有一条描述长得离谱（{clean} 个字符）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption is no text.</source>
        <translation>有一条描述不是文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/captions.py"/>
        <source>A caption holds letters that were saved in another encoding; it is used as it is.</source>
        <translation>有一条描述含有用其他编码保存的字母；按原样使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>There is no demo family named {family}.</source>
        <translation>没有名为 {family} 的演示系列。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>Choose one of {join}.</source>
        <translation>请从 {join} 中选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>A demo needs at least one scene.</source>
        <translation>演示至少需要一个场景。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>Choose a larger size.</source>
        <translation>请选择更大的数量。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <source>The demo pictures cannot be written.</source>
        <translation>无法写入演示图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo.py"/>
        <location filename="../../m4i_core/data/problems_file.py"/>
        <source>Choose a folder that can be written to, on a disk that is not full.</source>
        <translation>请选择可写入的文件夹，且磁盘未满。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo_families.py"/>
        <source>Harbour (boats, quays, weather at sea)</source>
        <translation>港口（船只、码头、海上天气）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo_families.py"/>
        <source>Meadow (animals, farms, hills)</source>
        <translation>草地（动物、农场、山丘）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/demo_families.py"/>
        <source>City (streets, traffic, people)</source>
        <translation>城市（街道、交通、行人）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/embedded_pictures.py"/>
        <source>A picture cannot be taken out of the data set.</source>
        <translation>无法从数据集中取出一张图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/embedded_pictures.py"/>
        <source>Free some space, or name another cache folder in M4I_CACHE.</source>
        <translation>请腾出空间，或在 M4I_CACHE 中另设缓存文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>None of the {records} records can be used ({_1}).</source>
        <translation>{records} 条记录都不能用（{_1}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Check that the pictures lie in the folder (or in its Images folder) and that the table&apos;s columns are the right ones.</source>
        <translation>请检查图片是否在该文件夹（或其 Images 文件夹）中，以及表格的列是否正确。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Checking texts</source>
        <translation>正在检查文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Checking pictures</source>
        <translation>正在检查图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Looking for duplicates</source>
        <translation>正在查找重复</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>Another record has the same id; this one was left out.</source>
        <translation>另一条记录使用相同的编号；这一条未采用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>{number} of {candidates} records</source>
        <translation>{number}/{candidates} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The picture is the same as that of {id}; both stay in one set.</source>
        <translation>图片与 {id} 的相同；两者留在同一集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The record has no caption.</source>
        <translation>这条记录没有描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>and {_0} more</source>
        <translation>另有 {_0} 处</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The caption {text} is also that of {others}, of another group.</source>
        <translation>描述 {text} 也属于另一组的 {others}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/health.py"/>
        <source>The picture looks like that of {id}; both stay in one set.</source>
        <translation>图片与 {id} 的相像；两者留在同一集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>empty</source>
        <translation>空的</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>too_large</source>
        <translation>过大</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>truncated</source>
        <translation>残缺</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>The picture is missing.</source>
        <translation>图片缺失。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>The picture file is empty (0 bytes).</source>
        <translation>图片文件是空的（0 字节）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>The picture file is cut off or damaged.</source>
        <translation>图片文件不完整或已损坏。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>The file is no picture that can be read.</source>
        <translation>这个文件不是可读取的图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>The picture is enormous (over {_0} million pixels or {_1} MB), possibly a decompression bomb.</source>
        <translation>图片非常大（超过 {_0} 百万像素或 {_1} MB），可能是解压炸弹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>no pixels</source>
        <translation>没有像素</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>Replace the file or leave the record out.</source>
        <translation>请替换该文件，或略去这条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/pictures.py"/>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/problems_file.py"/>
        <source>The list of problems cannot be written.</source>
        <translation>无法写入问题列表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>The row names no picture and was skipped.</source>
        <translation>这一行没有写图片名，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>The row&apos;s id is absurdly long; it was skipped.</source>
        <translation>这一行的编号长得离谱，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>{given_set} is none of target_member, target_nonmember, shadow_member, shadow_nonmember; the record is in no set.</source>
        <translation>{given_set} 不是 target_member、target_nonmember、shadow_member、shadow_nonmember 之一；这条记录不属于任何集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>{key} is in two parts of the data set; it counts as in none.</source>
        <translation>{key} 同时在数据集的两个部分中；按不属于任何部分处理。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>{key} is in two groups; the first counts.</source>
        <translation>{key} 同时在两个组中；以第一个为准。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>Row {number} of {_source} uses an id that stands for another picture already; the row was left out.</source>
        <translation>{_source} 的第 {number} 行使用的编号已属于另一张图片；该行未采用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>{key} is put into two sets; it is used in none.</source>
        <translation>{key} 被放进两个集合；哪个集合都不采用它。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/assembling.py"/>
        <source>The picture {_0} lies outside the data set&apos;s folder and is not opened.</source>
        <translation>图片 {_0} 在数据集文件夹之外，不会打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>There is no JSON file with MSCOCO&apos;s images, annotations and captions.</source>
        <translation>没有包含 MSCOCO 的图片、标注和描述的 JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>Choose captions_train2014.json (or alike), or the folder that holds annotations/.</source>
        <translation>请选择 captions_train2014.json（或类似文件），或包含 annotations/ 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>MSCOCO captions (captions_train2014.json, captions_val2017.json, ...)</source>
        <translation>MSCOCO 描述（captions_train2014.json、captions_val2017.json 等）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>Looking at the files&apos; dates</source>
        <translation>正在查看文件日期</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The picture {name} lies outside the data set&apos;s folder and is not opened.</source>
        <translation>图片 {name} 在数据集文件夹之外，不会打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>Its id stands there twice; the later one was left out.</source>
        <translation>它的编号出现了两次；后一个未采用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The member of {kind} has no id, or no text; it was skipped.</source>
        <translation>{kind} 中的这一项没有编号或没有文字，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>{names} has images and annotations with captions{_1}</source>
        <translation>{names} 包含图片和带描述的标注{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>No caption belongs to this picture.</source>
        <translation>这张图片没有对应的描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The image names no file and was skipped.</source>
        <translation>这一项没有写文件名，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>{captions} caption(s) belong to a picture that the file does not list.</source>
        <translation>有 {captions} 条描述所属的图片不在文件列表中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>and its pictures are there</source>
        <translation>，其图片也在</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>; its pictures were not found</source>
        <translation>；未找到其图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/coco.py"/>
        <source>The file was left out: the captions of {_0} are read, and other years hold the same pictures. Choose the file itself to read it.</source>
        <translation>这个文件未采用：已读取 {_0} 的描述，而其他年份含有同样的图片。要读取它，请直接选择这个文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/columns.py"/>
        <source>its cells name the four sets</source>
        <translation>它的单元格写着四个集合的名称</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/columns.py"/>
        <source>its cells hold the longest texts</source>
        <translation>它的单元格含有最长的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/columns.py"/>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>the column is named {name}</source>
        <translation>该列名为 {name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/columns.py"/>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>its cells are names of picture files</source>
        <translation>它的单元格是图片文件名</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>There is no file with the header &apos;image_name| comment_number| comment&apos;.</source>
        <translation>没有表头为 &apos;image_name| comment_number| comment&apos; 的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>Choose the folder that holds results.csv.</source>
        <translation>请选择包含 results.csv 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>Flickr30k (results.csv, parted by |)</source>
        <translation>Flickr30k（results.csv，以 | 分隔）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>{name} has the header &apos;image_name| comment_number| comment&apos;{_1}</source>
        <translation>{name} 的表头为 &apos;image_name| comment_number| comment&apos;{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>The line is not &apos;name.jpg| number| caption&apos;; it was skipped.</source>
        <translation>这一行不是 &apos;name.jpg| number| caption&apos; 的形式，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>Caption {comment} of {picture} stands there twice; the later line was left out.</source>
        <translation>{picture} 的描述 {comment} 出现了两次；后一行未采用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr30k.py"/>
        <source>The second | is missing; what follows the number was taken as caption.</source>
        <translation>缺少第二个 |；数字后面的内容当作描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>The folder holds no captions file with the header {_HEADER}.</source>
        <translation>这个文件夹里没有表头为 {_HEADER} 的描述文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>Choose the folder that holds captions.txt.</source>
        <translation>请选择包含 captions.txt 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>Flickr8k (captions.txt as on Kaggle)</source>
        <translation>Flickr8k（Kaggle 上的 captions.txt）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>{name} has the header {_HEADER}{_2}</source>
        <translation>{name} 的表头为 {_HEADER}{_2}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_csv.py"/>
        <source>The line is not a picture&apos;s name, a comma and a caption; it was skipped.</source>
        <translation>这一行不是“图片名,描述”的形式，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>There is no token file with lines &apos;name.jpg#k&lt;TAB&gt;caption&apos;.</source>
        <translation>没有行形如 &apos;name.jpg#k&lt;TAB&gt;caption&apos; 的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>Choose the folder that holds Flickr8k.token.txt.</source>
        <translation>请选择包含 Flickr8k.token.txt 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>{name} has lines &apos;name.jpg#k&lt;TAB&gt;caption&apos;</source>
        <translation>{name} 的行形如 &apos;name.jpg#k&lt;TAB&gt;caption&apos;</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>The line is not &apos;name.jpg#k&lt;TAB&gt;caption&apos;; it was skipped.</source>
        <translation>这一行不是 &apos;name.jpg#k&lt;TAB&gt;caption&apos; 的形式，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/flickr8k_tokens.py"/>
        <source>{picture}#{k} stands there twice; the later line was left out.</source>
        <translation>{picture}#{k} 出现了两次；后一行未采用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>This format is a folder, not a file.</source>
        <translation>这种格式是文件夹，不是文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>Choose the folder that holds the pictures and texts.</source>
        <translation>请选择包含图片和文字的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>Folder of pictures with a .txt beside each</source>
        <translation>每张图片旁有一个 .txt 的文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>{texts} of {pictures} pictures have a text file of the same name beside them</source>
        <translation>{pictures} 张图片中有 {texts} 张旁边有同名的文本文件</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>Another picture with the same name was taken for this text.</source>
        <translation>这段文字已用于另一张同名的图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>No text file of the same name lies beside the picture.</source>
        <translation>图片旁没有同名的文本文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>The text cannot be read: {error}</source>
        <translation>无法读取文字：{error}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>A link leads out of the data set&apos;s folder; it is not opened.</source>
        <translation>有一个链接指向数据集文件夹之外，不会打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/folder_txt.py"/>
        <source>The text is not UTF-8; it was read as Windows-1252.</source>
        <translation>文字不是 UTF-8；按 Windows-1252 读取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>There is no folder with .eng annotations.</source>
        <translation>没有包含 .eng 标注的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>Choose the folder that holds annotations_complete_eng and images.</source>
        <translation>请选择包含 annotations_complete_eng 和 images 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>IAPR TC-12 (annotations_complete_eng/*/*.eng)</source>
        <translation>IAPR TC-12 (annotations_complete_eng/*/*.eng)</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>{name} holds .eng files with a DESCRIPTION{_1}</source>
        <translation>{name} 包含带 DESCRIPTION 的 .eng 文件{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>The XML holds a bare &amp; or a control character; it was read all the same.</source>
        <translation>XML 中有未转义的 &amp; 或控制字符；仍已读取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>The annotation names no picture; {name} was taken.</source>
        <translation>标注没有写图片名；采用 {name}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>and their pictures are there</source>
        <translation>，其图片也在</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>; their pictures were not found</source>
        <translation>；未找到其图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/iapr.py"/>
        <source>The annotation cannot be read ({_0}).</source>
        <translation>无法读取标注（{_0}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>There is no metadata.csv or metadata.jsonl with a column file_name.</source>
        <translation>没有含 file_name 列的 metadata.csv 或 metadata.jsonl。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>Choose the folder that holds it, or the folder of train/ and test/.</source>
        <translation>请选择包含它的文件夹，或包含 train/ 和 test/ 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>Image folder (metadata.csv or metadata.jsonl, as Hugging Face has it)</source>
        <translation>图片文件夹（metadata.csv 或 metadata.jsonl，Hugging Face 的格式）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>{names} has the column file_name{_1}</source>
        <translation>{names} 有 file_name 列{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/image_folder.py"/>
        <source>{name} beside it was read instead.</source>
        <translation>改为读取旁边的 {name}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>The annotation file cannot be read.</source>
        <translation>无法读取标注文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在，以及您是否有读取权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>The annotation file is no JSON that can be read: {why}.</source>
        <translation>标注文件不是可读取的 JSON：{why}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>Fetch or export the file again, and compare its size with the original&apos;s.</source>
        <translation>请重新获取或导出该文件，并与原文件比较大小。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>{_0} MB read</source>
        <translation>已读取 {_0} MB</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>it does not begin with an object</source>
        <translation>它不是以对象开头</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>near byte {_0}</source>
        <translation>在第 {_0} 字节附近</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>a colon is missing</source>
        <translation>缺少冒号</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>a comma or bracket is missing</source>
        <translation>缺少逗号或括号</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>it is cut off</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>its brackets are nested absurdly deep</source>
        <translation>括号嵌套过深</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>it is cut off or damaged ({error})</source>
        <translation>内容不完整或已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/json_stream.py"/>
        <source>a member is damaged or has more than {MAX_VALUE} characters</source>
        <translation>有一项已损坏，或超过 {MAX_VALUE} 个字符</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>There is no annotation.json with reports and image paths.</source>
        <translation>没有包含报告和图片路径的 annotation.json。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>Choose the folder that holds annotation.json and images.</source>
        <translation>请选择包含 annotation.json 和 images 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>R2Gen annotation.json (IU X-Ray, MIMIC-CXR)</source>
        <translation>R2Gen annotation.json（IU X-Ray、MIMIC-CXR）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>{name} has train, val and test with reports{_1}</source>
        <translation>{name} 含有带报告的 train、val 和 test{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>The patient of {strangers} records cannot be read from their paths: a patient may end up in two sets.</source>
        <translation>有 {strangers} 条记录无法从路径看出是哪个病人：同一病人可能落入两个集合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>The member of {part} has no report or no image_path; it was skipped.</source>
        <translation>{part} 中的这一项没有报告或没有 image_path，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/r2gen.py"/>
        <source>Its pictures seem to be of {patients} patients; the first counts.</source>
        <translation>它的图片似乎属于 {patients} 个病人；以第一个为准。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <location filename="../../m4i_gui/commands/existing_plan.py"/>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>No known kind of data set was found here.</source>
        <translation>这里没有找到已知种类的数据集。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>M4I reads {join}.</source>
        <translation>M4I 能读取 {join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>There is no reader named {format}.</source>
        <translation>没有名为 {format} 的读取器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Choose one of auto, {join}.</source>
        <translation>请从 auto、{join} 中选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>The data cannot be read.</source>
        <translation>无法读取数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Check that the files exist and that you may read them.</source>
        <translation>请检查文件是否存在，以及您是否有读取权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>No record was found ({reason})</source>
        <translation>没有找到记录（{reason}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Check that this is the right folder or table, and the column mapping.</source>
        <translation>请检查文件夹或表格是否正确，以及列的对应关系。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>Reading the data</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/registry.py"/>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>There is no data set that was saved to disk (state.json with Arrow files).</source>
        <translation>没有保存到磁盘的数据集（state.json 和 Arrow 文件）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>Choose the folder that was given to save_to_disk.</source>
        <translation>请选择当时交给 save_to_disk 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>The Arrow file is damaged or cannot be read.</source>
        <translation>Arrow 文件已损坏或无法读取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>Save the data set again with save_to_disk, or as a folder of pictures with metadata.csv.</source>
        <translation>请用 save_to_disk 重新保存数据集，或保存为带 metadata.csv 的图片文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>Hugging Face data set saved to disk (Arrow)</source>
        <translation>保存到磁盘的 Hugging Face 数据集（Arrow）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>The part has no Arrow files in its folder; it was left out.</source>
        <translation>这一部分的文件夹里没有 Arrow 文件；未采用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>{shown}: Arrow files with {_1}</source>
        <translation>{shown}：Arrow 文件，含{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>The Arrow file lies outside the data set&apos;s folder and is not opened.</source>
        <translation>这个 Arrow 文件在数据集文件夹之外，不会打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>{shown}: state.json names Arrow files, but they cannot be read</source>
        <translation>{shown}：state.json 列出了 Arrow 文件，但无法读取</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>the columns {picture} and {caption}</source>
        <translation>列 {picture} 和 {caption}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>no column of pictures, or none of texts</source>
        <translation>没有图片列，或没有文字列</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/saved_dataset.py"/>
        <source>The Arrow file is missing.</source>
        <translation>缺少 Arrow 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>The folder holds no table with pictures and captions.</source>
        <translation>这个文件夹里没有包含图片和描述的表格。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>Choose the table itself, or a folder that holds one.</source>
        <translation>请选择表格本身，或包含表格的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>No column of the table seems to hold {missing}. It has: {names}.</source>
        <translation>表格中似乎没有包含{missing}的列。它有：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The table has no column {name}. It has: {names}.</source>
        <translation>表格没有列 {name}。它有：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Correct the column mapping.</source>
        <translation>请更正列的对应关系。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>Say which column holds the picture&apos;s file name and which the caption.</source>
        <translation>请说明哪一列是图片文件名，哪一列是描述。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>Table (CSV, TSV, JSON lines, Parquet)</source>
        <translation>表格（CSV、TSV、JSON lines、Parquet）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>{name} has the columns {join}</source>
        <translation>{name} 的列有 {join}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/table.py"/>
        <source>a picture&apos;s file name</source>
        <translation>图片文件名</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The file holds no table that can be read: {why}.</source>
        <translation>文件里没有可读取的表格：{why}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>Give a CSV, TSV, JSON-lines or Parquet file with one row for each caption.</source>
        <translation>请提供 CSV、TSV、JSON-lines 或 Parquet 文件，每条描述一行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>The Parquet file cannot be read.</source>
        <translation>无法读取 Parquet 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>It may be damaged: write it again, or save the table as CSV.</source>
        <translation>它可能已损坏：请重新写出，或把表格保存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The Parquet file is damaged.</source>
        <translation>Parquet 文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>Write it again, or save the table as CSV.</source>
        <translation>请重新写出，或把表格保存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>its lines have no columns</source>
        <translation>它的行没有列</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>no line of it is a JSON object</source>
        <translation>没有一行是 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>field limit</source>
        <translation>字段长度限制</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The line is no JSON object and was skipped.</source>
        <translation>这一行不是 JSON 对象，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The row has {cells} columns instead of {width} and was skipped.</source>
        <translation>这一行有 {cells} 列而不是 {width} 列，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>A field has more than {MAX_FIELD} characters (an unclosed quotation mark?) and the row was skipped.</source>
        <translation>有一个字段超过 {MAX_FIELD} 个字符（引号没有闭合？），该行已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/tables.py"/>
        <source>The row cannot be read ({error}) and was skipped.</source>
        <translation>这一行无法读取（{error}），已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>The file with the captions cannot be read.</source>
        <translation>无法读取描述文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>The file is not UTF-8; it was read as {encoding}. Letters with accents may be wrong: save it as UTF-8 to be sure.</source>
        <translation>文件不是 UTF-8；按 {encoding} 读取。带重音的字母可能有误：保险起见请保存为 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/readers/text_files.py"/>
        <source>The line has more than {MAX_LINE} characters and was skipped.</source>
        <translation>这一行超过 {MAX_LINE} 个字符，已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>A set cannot have a negative size.</source>
        <translation>集合的大小不能是负数。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Choose sizes from 1 up.</source>
        <translation>请选择不小于 1 的大小。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>No usable record is assigned to {join} ({counts}).</source>
        <translation>没有可用记录分配给 {join}（{counts}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Fill the set column with target_member, target_nonmember, shadow_member and shadow_nonmember, or use random splits.</source>
        <translation>请在集合列中填写 target_member、target_nonmember、shadow_member 和 shadow_nonmember，或使用随机划分。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Each model shall have {validation} validation records, but only {free} usable records are in no set (and in no group of one).</source>
        <translation>每个模型应有 {validation} 条验证记录，但只有 {free} 条可用记录不属于任何集合（也不与集合同组）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Leave more records without a set, or choose validation = 0.</source>
        <translation>请留下更多不属于集合的记录，或设 validation = 0。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>The {_0}sets need {sum} records, but the {records} usable ones, in {groups} groups that must stay together, allow at most {largest} in each set{beside}.</source>
        <translation>{_0}集合需要 {sum} 条记录，但 {records} 条可用记录分属 {groups} 个必须放在一起的组，每个集合最多只能有 {largest} 条{beside}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>Choose sizes up to {largest}, or add data.</source>
        <translation>请选择不超过 {largest} 的大小，或增加数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/data/splits.py"/>
        <source>beside {validation} validation records for each model</source>
        <translation>，此外每个模型还有 {validation} 条验证记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>There is no map called {name!r}.</source>
        <translation>没有名为 {name!r} 的图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>{method} has no parameter {name!r}.</source>
        <translation>{method} 没有参数 {name!r}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/maps.py"/>
        <source>It knows: {names}.</source>
        <translation>它有：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Another number gives another map of the same records; groups that are there in one only are chance.</source>
        <translation>换一个数会得到同一批记录的另一张图谱；只在其中一张出现的群组是偶然。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Changing it computes everything again.</source>
        <translation>更改后全部重新计算。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>How many records are on the map, taken evenly from members and non-members of both sides.</source>
        <translation>图谱上有多少条记录；从两侧的成员和非成员中均匀抽取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>The two directions in which the records differ most. Distances are true to scale; at once.</source>
        <translation>记录差异最大的两个方向。距离真实；立即完成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Keeps close neighbours together, as in the paper&apos;s figure 7. Distances between far groups, and sizes of groups, mean nothing.</source>
        <translation>让近邻靠在一起，与论文图 7 相同。远处群组之间的距离和群组的大小没有意义。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>About how many neighbours count for each record. Few show small groups, many the large ones.</source>
        <translation>每条记录大约考虑多少个邻居。少则显出小群组，多则显出大群组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Changing it looks for neighbours again, and moves the points again.</source>
        <translation>更改后会重新查找邻居，并重新移动各点。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Exaggeration</source>
        <translation>夸大系数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>How much nearer neighbours are drawn at first. More gathers groups that belong together.</source>
        <translation>开始时把邻居拉近多少。越大越能聚拢同类的群组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Changing it only moves the points again.</source>
        <translation>更改后只重新移动各点。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>How long the points are moved after the first 250 rounds. If the map still moves at the end, take more.</source>
        <translation>在最初 250 轮之后再移动多久。如果结束时图谱仍在移动，请增加。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>A larger number goes on from the map that is there.</source>
        <translation>增大时从已有的图谱继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Keeps neighbours together and more of the large shape than t-SNE. The first map after the start takes half a minute longer.</source>
        <translation>让邻居靠在一起，并比 t-SNE 保留更多整体形状。启动后的第一张图谱要多花半分钟。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Neighbours</source>
        <translation>邻居数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Few show fine structure, many the large shape.</source>
        <translation>少则显出细节，多则显出整体形状。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Closeness</source>
        <translation>紧密程度</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>How close neighbours may come on the map. Small values make dense clumps, large ones spread the points.</source>
        <translation>邻居在图谱上可以靠多近。值小则形成密集的团，值大则让点散开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>Passes</source>
        <translation>遍数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>How long the points are moved. 0 chooses 500, or 200 for more than 10,000 records.</source>
        <translation>各点移动多久。0 表示自动：500 遍，超过 10,000 条记录时 200 遍。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>van der Maaten and Hinton 2008; openTSNE</source>
        <translation>van der Maaten 和 Hinton，2008；openTSNE</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/methods.py"/>
        <source>McInnes, Healy and Melville 2018; umap-learn</source>
        <translation>McInnes、Healy 和 Melville，2018；umap-learn</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/near.py"/>
        <source>There is no row {row} among {count}.</source>
        <translation>{count} 行中没有第 {row} 行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/near.py"/>
        <source>Choose a record that has features.</source>
        <translation>请选择有特征的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>A map needs one row of features a record.</source>
        <translation>图谱要求每条记录有一行特征。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>Give an array with two dimensions.</source>
        <translation>请给出二维数组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/space.py"/>
        <source>features of shape {shape}</source>
        <translation>形状为 {shape} 的特征</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/tsne.py"/>
        <location filename="../../m4i_core/embedding/umap.py"/>
        <source>looking for neighbours</source>
        <translation>正在查找邻居</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/tsne.py"/>
        <source>iteration {done} of {total}</source>
        <translation>第 {done}/{total} 次迭代</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/umap.py"/>
        <source>preparing UMAP (about half a minute, once)</source>
        <translation>正在准备 UMAP（约半分钟，仅一次）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/embedding/umap.py"/>
        <source>pass {done} of {total}</source>
        <translation>第 {done}/{total} 遍</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/blind.py"/>
        <source>words of the reference texts (TF-IDF of words and word pairs)</source>
        <translation>参考文字的用词（词和词对的 TF-IDF）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/blind.py"/>
        <source>length and punctuation of the reference texts</source>
        <translation>参考文字的长度和标点</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/blind.py"/>
        <source>facts about the picture file (size, type, quality, mean colour)</source>
        <translation>图片文件的基本信息（大小、类型、质量、平均颜色）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/blind.py"/>
        <source>what the pictures show (frozen encoder features)</source>
        <translation>图片的内容（固定编码器的特征）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/blind.py"/>
        <source>looking at {PROBE_LABELS}</source>
        <translation>正在查看{PROBE_LABELS}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/calibration.py"/>
        <source>the shadow has no members or no non-members with a score</source>
        <translation>影子没有带分数的成员或非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/calibration.py"/>
        <source>the shadow has fewer than {FEWEST} members or non-members with a score</source>
        <translation>影子带分数的成员或非成员少于 {FEWEST} 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/calibration.py"/>
        <source>all records of the shadow have the same score</source>
        <translation>影子的所有记录分数都相同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/calibration.py"/>
        <source>no record of the target has a score</source>
        <translation>目标没有带分数的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/calibration.py"/>
        <source>a score is not a finite number</source>
        <translation>有一个分数不是有限的数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/overlap.py"/>
        <source>the same picture is in</source>
        <translation>同一张图片在</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/overlap.py"/>
        <source>the same group is in</source>
        <translation>同一个组在</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/overlap.py"/>
        <source>the same text is in</source>
        <translation>同一段文字在</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/overlap.py"/>
        <source>nearly the same picture is in {_place} and in {_place_1}</source>
        <translation>几乎相同的图片在 {_place} 和 {_place_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/overlap.py"/>
        <source>and in</source>
        <translation>和</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>the best attack ({say_label}) reached an AUC of {auc} (95 % interval {say_interval}; 0.50 is guessing)</source>
        <translation>最好的攻击（{say_label}）AUC 为 {auc}（95 % 置信区间 {say_interval}；0.50 为猜测）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>{members} members and {nonmembers} non-members were judged</source>
        <translation>判断了 {members} 个成员和 {nonmembers} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>No evidence that the model reveals who was in its training data: {numbers}. A leak with an AUC of {_with_gain} or more would have been found in {POWER} of such audits; a weaker one, or one that only a stronger attack finds, is not ruled out.</source>
        <translation>没有证据表明模型会泄露谁在它的训练数据中：{numbers}。AUC 为 {_with_gain} 或更高的泄露，会在 {POWER} 的此类审计中被发现；更弱的泄露，或只有更强的攻击才能发现的泄露，不能排除。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>{say_label} AUC {auc} (95 % interval {say_interval}; allowing for {say_attacks}, at least {low})</source>
        <translation>{say_label} AUC {auc}（95 % 置信区间 {say_interval}；考虑到 {say_attacks}，至少 {low}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>{say_label} recognises {tpr} of members (95 % interval {ci} to {ci_3}) while accusing {say_accused}</source>
        <translation>{say_label}能认出 {tpr} 的成员（95 % 置信区间 {ci} 到 {ci_3}），同时错认 {say_accused}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>This audit cannot say whether the model leaks: {join}. The attack&apos;s numbers must not be used as evidence, for or against.</source>
        <translation>这个审计无法判断模型是否泄露：{join}。攻击的数值不能用作支持或反对的证据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>There are too few records to say anything: {found}; at least {SMALLEST_SET} of each are needed, and several hundred are advisable.</source>
        <translation>记录太少，无法作出任何判断：{found}；每类至少需要 {SMALLEST_SET} 条，建议数百条。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>Some people are exposed with confidence: {numbers}.</source>
        <translation>有些人几乎肯定会暴露：{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>No leak was shown, but there are too few records to rule out even a marked one: {numbers}, and only an AUC of about {detectable} or more would have been found reliably. About {needed} members and as many non-members are needed.</source>
        <translation>没有证实泄露，但记录太少，连明显的泄露也无法排除：{numbers}，只有 AUC 约 {detectable} 以上的泄露才能可靠发现。需要约 {needed} 个成员和同样多的非成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>, {gain} over the best guess without the model ({gain_1} to {gain_2})</source>
        <translation>，比不用模型的最好猜测高 {gain}（{gain_1} 到 {gain_2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>members and non-members can be told apart without asking the model, by {say_probe} alone (AUC {auc}, 95 % interval {say_interval}, p = {p_value})</source>
        <translation>不询问模型，仅凭{say_probe}就能区分成员与非成员（AUC {auc}，95 % 置信区间 {say_interval}，p = {p_value}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>{exact_pictures} pictures are in more than one of the sets</source>
        <translation>{exact_pictures} 张图片同时在多个集合中</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>{parted_groups} groups (such as patients or scenes) were divided between sets</source>
        <translation>{parted_groups} 个组（例如病人或场景）被拆到不同集合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>the attacks seem to work on shuffled membership, where there is nothing to find</source>
        <translation>在打乱的成员身份上本无可发现，攻击却似乎有效</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>{say_label} AUC {auc}, without the model {auc_2}</source>
        <translation>{say_label} AUC {auc}，不用模型 {auc_2}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>[above-chance] Not met: {numbers}; the gain over a guess made without the model may be chance.</source>
        <translation>[above-chance] 未满足：{numbers}；相对于不用模型的猜测，优势可能只是偶然。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>The model exposes some of the people in its training data: {numbers}, more than chance explains. On average the attack is weaker (AUC {auc}, 95 % interval {say_interval}), but those whom it recognises it recognises with confidence.</source>
        <translation>模型会暴露其训练数据中的一部分人：{numbers}，超出偶然所能解释。平均而言攻击较弱（AUC {auc}，95 % 置信区间 {say_interval}），但它认出的人，认得很有把握。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>smallest AUC found: {detectable}</source>
        <translation>可发现的最小 AUC：{detectable}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict.py"/>
        <source>The model reveals who was in its training data: {say_label} tells members from non-members with an AUC of {auc} (95 % interval {say_interval}; 0.50 is guessing) and judges {asr} of records rightly ({asr_ci} to {asr_ci_5}).</source>
        <translation>模型会泄露谁在它的训练数据中：{say_label}区分成员与非成员的 AUC 为 {auc}（95 % 置信区间 {say_interval}；0.50 为猜测），对 {asr} 的记录判断正确（{asr_ci} 到 {asr_ci_5}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>If members and non-members can be told apart without asking the model at all (p-value at most {BLIND_SIGNIFICANCE} and AUC at least {BLIND_MATERIAL_AUC}), the two sets differ by themselves and the audit is invalid.</source>
        <translation>如果完全不询问模型就能区分成员与非成员（p 值不超过 {BLIND_SIGNIFICANCE} 且 AUC 不低于 {BLIND_MATERIAL_AUC}），说明两个集合本身就不同，审计无效。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>If the same pictures are in two of the sets (more than {OVERLAP_SHARE} of the target&apos;s records), or a group such as a patient or a scene was divided between sets, the audit is invalid.</source>
        <translation>如果同样的图片在两个集合中（超过目标记录的 {OVERLAP_SHARE}），或一个组（例如病人或场景）被拆到不同集合，审计无效。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>If the attacks seem to work on shuffled membership, where there is nothing to find, the audit is invalid.</source>
        <translation>如果攻击在打乱的成员身份上似乎有效，而那里本无可发现，审计无效。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>With fewer than {SMALLEST_SET} members or {SMALLEST_SET} non-members no statement is made.</source>
        <translation>成员少于 {SMALLEST_SET} 个或非成员少于 {SMALLEST_SET} 个时，不作任何判断。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>A leak is shown if an attack&apos;s AUC is above 0.5 even at the lower end of its interval, which is widened so that all attacks together err in at most {ERROR_RATE} of audits, and it beats the best guess made without the model by more than chance explains.</source>
        <translation>如果某个攻击的 AUC 即使在区间下端也高于 0.5（区间已加宽，使所有攻击合起来最多在 {ERROR_RATE} 的审计中出错），并且比不用模型的最好猜测好，好过偶然所能解释，则证实泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>A leak is also shown if an attack recognises more members at a very low false-positive rate (10 %, 1 % or 0.1 %) than chance explains, even if it is hardly better than guessing on average: some people are then exposed with near certainty. If something separates the sets without the model, the attack must beat that too.</source>
        <translation>如果某个攻击在极低的假阳性率（10 %、1 % 或 0.1 %）下认出的成员多于偶然所能解释，即使平均而言几乎不比猜测好，也证实泄露：有些人会几乎肯定地暴露。如果不用模型也能区分集合，攻击还必须胜过它。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>If a guess made without the model is significantly right and at least as good as the attack, the attack&apos;s success is no evidence of a leak.</source>
        <translation>如果不用模型的猜测显著正确，且至少与攻击一样好，攻击的成功就不能作为泄露的证据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>If no leak is shown, and a leak of medium size (AUC {MEDIUM_AUC}) would have been missed in more than {_1} of such audits, there are too few records to say anything.</source>
        <translation>如果没有证实泄露，而中等大小的泄露（AUC {MEDIUM_AUC}）会在超过 {_1} 的此类审计中被漏掉，则记录太少，无法判断。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_rules.py"/>
        <source>Otherwise there is no evidence of a leak at this sample size; the smallest leak that this audit would have found is stated.</source>
        <translation>否则，在此样本量下没有泄露的证据；并说明这个审计能发现的最小泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the words of the reference texts</source>
        <translation>参考文字的用词</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the length and punctuation of the reference texts</source>
        <translation>参考文字的长度和标点</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>facts about the picture files (size, type, quality, mean colour)</source>
        <translation>图片文件的基本信息（大小、类型、质量、平均颜色）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>what the pictures show</source>
        <translation>图片的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the attack by one text similarity</source>
        <translation>单一文字相似度攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the attack by four text similarities</source>
        <translation>四种文字相似度攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the attack by picture and text features</source>
        <translation>图片与文字特征攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the attack by contrastive picture and text features</source>
        <translation>图片与文字对比特征攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>at most {allowed} of the {nonmembers} non-members</source>
        <translation>{nonmembers} 个非成员中的至多 {allowed} 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <location filename="../../m4i_core/said_within.py"/>
        <source>one attack</source>
        <translation>一种攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>Stronger attacks, or an attacker who knows more, may find what these attacks did not.</source>
        <translation>更强的攻击，或知道更多的攻击者，可能发现这些攻击没有发现的东西。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>none of the {nonmembers} non-members</source>
        <translation>{nonmembers} 个非成员中的 0 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>the attack {name}</source>
        <translation>攻击 {name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>It was not checked whether members and non-members differ by themselves; without that check a leak and a difference between the sets cannot be told apart.</source>
        <translation>没有检查成员与非成员本身是否不同；没有这项检查，就无法区分泄露与集合之间的差异。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>It was not checked whether the sets share pictures or groups.</source>
        <translation>没有检查各集合是否共有图片或组。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>The attacks were not tried on shuffled membership (placebo).</source>
        <translation>没有用打乱的成员身份试过攻击（安慰剂检验）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>{nonmembers} non-members are too few to prove a false-positive rate of {rates}; true-positive rates there are shown for orientation.</source>
        <translation>{nonmembers} 个非成员太少，无法证明 {rates} 的假阳性率；该处的真阳性率仅供参考。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>Members and non-members differ slightly by themselves: {say_probe} alone gives an AUC of {auc} (95 % interval {say_interval}, p = {p_value}).</source>
        <translation>成员与非成员本身略有不同：仅凭{say_probe}，AUC 就有 {auc}（95 % 置信区间 {say_interval}，p = {p_value}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>{exact_pictures} pictures are in more than one of the sets.</source>
        <translation>{exact_pictures} 张图片同时在多个集合中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>{near_pictures} pairs of pictures in different sets look alike.</source>
        <translation>不同集合中有 {near_pictures} 对图片相像。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>{identical_texts} texts occur word for word in more than one set; short captions repeat by themselves, and this alone is no fault.</source>
        <translation>{identical_texts} 段文字在多个集合中逐字相同；短描述本来就会重复，仅此不算问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/evaluation/verdict_words.py"/>
        <source>{_begin} is wrong more often than chance explains (AUC {auc}, 95 % interval {say_interval}): the shadow model may be unlike the target.</source>
        <translation>{_begin}出错比偶然所能解释的更多（AUC {auc}，95 % 置信区间 {say_interval}）：影子模型可能不像目标。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>There is no such picture encoder.</source>
        <translation>没有这种图片编码器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>The encoder {label} cannot have weights of kind {weights}.</source>
        <translation>编码器 {label} 不能使用 {weights} 类的权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/encoders.py"/>
        <source>Compact (ships with M4I)</source>
        <translation>紧凑型（随 M4I 附带）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/frozen_encoder.py"/>
        <source>the built-in compact weights</source>
        <translation>内置的紧凑型权重</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The encoder {label} has no ImageNet weights.</source>
        <translation>编码器 {label} 没有 ImageNet 权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Choose weights = &apos;compact&apos;, &apos;file&apos; or &apos;none&apos;.</source>
        <translation>请选择 weights = &apos;compact&apos;、&apos;file&apos; 或 &apos;none&apos;。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>M4I is in offline mode and downloads nothing, and the ImageNet weights of {encoder} are not on this computer.</source>
        <translation>M4I 处于离线模式，不下载任何内容，而 {encoder} 的 ImageNet 权重不在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Leave offline mode (in the settings, or M4I_OFFLINE=0), or choose weights from a file on disk or the compact encoder, which ships with the program.</source>
        <translation>请退出离线模式（在设置中，或 M4I_OFFLINE=0），或选择磁盘上的权重文件，或使用随程序附带的紧凑型编码器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The ImageNet weights of {label} are not on this machine and would have to be downloaded ({_megabytes} from {netloc}).</source>
        <translation>{label} 的 ImageNet 权重不在这台电脑上，需要下载（{_megabytes}，来自 {netloc}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Agree to the download (in the window, or with --allow-download). {ALTERNATIVES}</source>
        <translation>请同意下载（在窗口中，或用 --allow-download）。{ALTERNATIVES}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Weights are downloaded by http or https only.</source>
        <translation>权重只能通过 http 或 https 下载。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Correct M4I_WEIGHTS_URL, or choose weights from a file.</source>
        <translation>请更正 M4I_WEIGHTS_URL，或选择权重文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Check the connection and try again. {ALTERNATIVES}</source>
        <translation>请检查网络连接后再试。{ALTERNATIVES}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Without a download: choose weights from a file on disk, the compact encoder (it ships with the program), or weights = &apos;none&apos; (random, seeded).</source>
        <translation>不下载的办法：选择磁盘上的权重文件、紧凑型编码器（随程序附带），或 weights = &apos;none&apos;（随机，固定种子）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The disk is full: the weights cannot be stored.</source>
        <translation>磁盘已满：无法保存权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Free some space and try again: what has arrived is kept. {ALTERNATIVES}</source>
        <translation>请腾出空间后再试：已收到的部分会保留。{ALTERNATIVES}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The weights cannot be stored in the cache folder.</source>
        <translation>权重无法保存到缓存文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Name another cache folder in M4I_CACHE. {ALTERNATIVES}</source>
        <translation>请在 M4I_CACHE 中另设缓存文件夹。{ALTERNATIVES}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The downloaded weights of {label} are not the published ones: the checksum is wrong.</source>
        <translation>下载的 {label} 权重与公布的不一致：校验和不对。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>not enough room for the download</source>
        <translation>没有足够的空间用于下载</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Downloading the weights of {label}</source>
        <translation>正在下载 {label} 的权重</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The server {where} refused the weights of {label} (HTTP {code}).</source>
        <translation>服务器 {where} 拒绝提供 {label} 的权重（HTTP {code}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>Another program is downloading the same file</source>
        <translation>另一个程序正在下载同一文件</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>the checksum is wrong</source>
        <translation>校验和不对</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>the connection ended before the file did</source>
        <translation>文件未传完，连接就断了</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The server {where} sends something else than the weights of {label}.</source>
        <translation>服务器 {where} 发来的不是 {label} 的权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>The weights of {label} could not be downloaded from {where}.</source>
        <translation>无法从 {where} 下载 {label} 的权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>{total} bytes announced</source>
        <translation>声明的大小为 {total} 字节</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights.py"/>
        <source>more than {_limit} bytes sent</source>
        <translation>发来的超过 {_limit} 字节</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights of the compact encoder are missing from this installation.</source>
        <translation>这次安装缺少紧凑型编码器的权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Install M4I again, or choose weights from a file.</source>
        <translation>请重新安装 M4I，或选择权重文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file cannot be opened.</source>
        <translation>无法打开权重文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Check the path, or choose another file.</source>
        <translation>请检查路径，或选择其他文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file is empty, too large, or not a file.</source>
        <translation>权重文件是空的、过大，或不是文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file has an unknown ending.</source>
        <translation>权重文件的扩展名未知。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file holds no named tensors.</source>
        <translation>权重文件不含带名称的张量。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights do not fit this encoder: {join}{more}.</source>
        <translation>权重与这个编码器不符：{join}{more}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Choose the encoder the file was made for, or another file.</source>
        <translation>请选择该文件所对应的编码器，或选择其他文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>Choose a .safetensors file, or a .pth file that holds a state dict.</source>
        <translation>请选择 .safetensors 文件，或包含 state dict 的 .pth 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>{name} is not part of this encoder</source>
        <translation>{name} 不属于这个编码器</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>, and {_0} more</source>
        <translation>，另有 {_0} 处</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file holds more than tensors and could run code; it was refused.</source>
        <translation>权重文件不只包含张量，可能会运行代码；已拒绝。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>The weights file is damaged, or not a weights file.</source>
        <translation>权重文件已损坏，或不是权重文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>{name} is {tuple} instead of {tuple_2}</source>
        <translation>{name} 是 {tuple} 而不是 {tuple_2}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <source>{name} holds {dtype}, not plain floating point numbers</source>
        <translation>{name} 的类型是 {dtype}，不是普通浮点数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/models/weights_file.py"/>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>{name} holds NaN or infinity</source>
        <translation>{name} 含有 NaN 或无穷大</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>used</source>
        <translation>曾使用</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>no evidence</source>
        <translation>没有证据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>cannot say</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Where it is</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Records asked about</source>
        <translation>询问的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Records without an answer</source>
        <translation>没有回答的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Left out before asking</source>
        <translation>询问之前略去</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>The target existed already and was asked as anybody could.</source>
        <translation>目标原已存在，询问方式与任何人相同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Records of</source>
        <translation>记录来自</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Named</source>
        <translation>点名</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>By chance</source>
        <translation>偶然</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Named: records that score as only few non-members do. By chance: how many would be named if none had been in training.</source>
        <translation>点名：分数只有少数非成员才能达到的记录。偶然：如果没有一条在训练中，会有多少条被点名。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>Records named as used ({shown} of {all}). Probability: that the record was in training, if half of such records were.</source>
        <translation>被点名为曾使用的记录（{all} 条中的 {shown} 条）。概率：假如这类记录有一半在训练中，该记录在训练中的概率。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>all together</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>records named as used; chance would name {expected}</source>
        <translation>条记录被点名为曾使用；偶然会有 {expected} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_asked.py"/>
        <source>records asked about</source>
        <translation>条记录被询问</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The attacker sends a picture to the model and reads the text that comes back; there are no probabilities to look at. The question is whether that picture, with its text, was in the training data.</source>
        <translation>攻击者把一张图片发给模型，读取返回的文字；看不到任何概率。问题是：这张图片及其文字是否在训练数据中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <source>What the attacker knows</source>
        <translation>攻击者知道什么</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Here</source>
        <translation>本次</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>How it comes about</source>
        <translation>由来</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Data like the training data</source>
        <translation>与训练数据类似的数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>shadow model trained on {0}</source>
        <translation>影子模型用 {0} 训练</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>How the model is built</source>
        <translation>模型的构造</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>shadow model: {0}</source>
        <translation>影子模型：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Probabilities, weights or training data</source>
        <translation>概率、权重或训练数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>only texts are read</source>
        <translation>只能读取文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Scenario of the paper: {0}.</source>
        <translation>论文中的场景：{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>drawn by the program, seed {0}</source>
        <translation>由程序绘制，种子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>judged</source>
        <translation>用于判断</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>fit attacks</source>
        <translation>用于拟合攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Asked about</source>
        <translation>询问对象</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>were they in training?</source>
        <translation>它们在训练中吗？</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Origin (format)</source>
        <translation>来源（格式）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Noted</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Sources and their health. Every problem is listed in problems.csv of the audit.</source>
        <translation>数据来源及其健康状况。每个问题都列在审计的 problems.csv 中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Target members</source>
        <translation>目标成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>train the target; judged</source>
        <translation>训练目标；用于判断</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Target non-members</source>
        <translation>目标非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Shadow members</source>
        <translation>影子成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>train the shadow; fit attacks</source>
        <translation>训练影子；用于拟合攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Shadow non-members</source>
        <translation>影子非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The sets were given with the data.</source>
        <translation>集合由数据给出。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Drawn at random with seed {0}; groups stay whole.</source>
        <translation>用种子 {0} 随机抽取；组保持完整。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>{0} more records for each model decided when its training ended.</source>
        <translation>每个模型另有 {0} 条记录用来决定何时结束训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The four sets overlap: see the validity checks.</source>
        <translation>四个集合有重叠：见有效性检查。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>No picture and no group is in two of the four sets.</source>
        <translation>没有图片或组同时在四个集合中的两个里。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>No picture, near-duplicate or group is in two of the four sets.</source>
        <translation>没有图片、近似重复或组同时在四个集合中的两个里。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>How the models are built and trained.</source>
        <translation>模型如何构造和训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Similarity of generated and reference texts, members / non-members. The gap between the two is what the attack feeds on.</source>
        <translation>生成文字与参考文字的相似度，成员／非成员。两者之间的差距正是攻击所利用的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Training of both models: ROUGE-L on members and on held-out records.</source>
        <translation>两个模型的训练：成员和预留记录上的 ROUGE-L。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Two line charts of ROUGE-L over epochs, one for the target and one for the shadow model, each with a line for members and a line for held-out records.</source>
        <translation>两张 ROUGE-L 随轮次变化的折线图，目标和影子模型各一张，各有成员线和预留记录线。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>shipped with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>from a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>{preset}, batch {batch}, beams {beams}</source>
        <translation>{preset}，每批 {batch}，束宽 {beams}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>{optimiser}, rate {rate}, batch {batch}</source>
        <translation>{optimiser}，学习率 {rate}，每批 {batch}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The target was trained with these defenses switched on:</source>
        <translation>目标在训练时启用了这些防御：</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Differential privacy promises ε = {epsilon} at δ = {delta} for each record: a bound on what any attack can learn, also one that is not known yet.</source>
        <translation>差分隐私对每条记录保证 ε = {epsilon}（δ = {delta}）：无论什么攻击，包括尚未知晓的攻击，能得知的都有上限。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The target was trained without any defense.</source>
        <translation>目标在训练时没有任何防御。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Defense</source>
        <translation>防御</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>What it costs</source>
        <translation>代价</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>Differential privacy</source>
        <translation>差分隐私</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Noise in training bounds what any one record can change. The only defense with a proof.</source>
        <translation>训练中的噪声限制任何一条记录所能造成的变化。唯一有证明的防御。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Quality of the texts, most at a small ε; time.</source>
        <translation>文字质量，ε 小时尤甚；时间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>Data augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The model learns from changed views of each picture.</source>
        <translation>模型从每张图片的变化版本学习。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Longer training.</source>
        <translation>训练更久。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>L2 regularisation, dropout, label smoothing</source>
        <translation>L2 正则化、Dropout、标签平滑</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>The model memorises less of single records.</source>
        <translation>模型对单条记录记得更少。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Little; protects little when used alone.</source>
        <translation>很小；单独使用时保护也很小。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>Early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Training ends before members are described better than others.</source>
        <translation>在成员被描述得比别人更好之前结束训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Records that watch over training.</source>
        <translation>需要记录来监督训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <source>Defenses that can be tried: a study trains the target with each and reports what it saves and what it costs.</source>
        <translation>可以尝试的防御：研究会用每种防御训练目标，并报告它减少了什么、付出了什么。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_background.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Defenses</source>
        <translation>防御</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>An attacker who wants to be wrong about no more than 1 in 100 non-members still recognises {share} of the members ({low}–{high}).</source>
        <translation>即使要求每 100 个非成员中最多错认 1 个，攻击者仍能认出 {share} 的成员（{low}–{high}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>How the verdict was reached:</source>
        <translation>结论如何得出：</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>needs {count} non-members</source>
        <translation>需要 {count} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>This audit is invalid: the numbers below say nothing about membership. They are kept so that the cause can be found.</source>
        <translation>这个审计无效：下面的数值不能说明成员身份。保留它们是为了查找原因。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Success rate (95 %)</source>
        <translation>成功率（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>Empirical ε</source>
        <translation>经验 ε</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Attacks on the target. Thresholds were fixed on the shadow model, before the target&apos;s records were looked at. Guessing gives 0.5.</source>
        <translation>对目标的攻击。阈值在查看目标记录之前，已在影子模型上确定。猜测为 0.5。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>All attacks at a glance: the darker, the more is revealed. Left of the gap: guessing gives 0.5; right of it: guessing gives the rate itself. Hatched: too few records to show so small a rate.</source>
        <translation>所有攻击一览：颜色越深，泄露越多。空隙左侧：猜测为 0.5；右侧：猜测等于该比率本身。斜线：记录太少，无法证明这么小的比率。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Heat map with a row for each attack and columns for success rate, AUC and true-positive rates at low false-positive rates. {numbers}.</source>
        <translation>热图，每个攻击一行，各列为成功率、AUC 和低假阳性率下的真阳性率。{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Members recognised</source>
        <translation>认出的成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Members missed</source>
        <translation>漏掉的成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Others accused</source>
        <translation>错认的其他人</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Others cleared</source>
        <translation>排除的其他人</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Right and wrong guesses at the fixed threshold. Precision: share of those called members that are; recall: share of members that are recognised.</source>
        <translation>固定阈值下猜对和猜错的数目。精确率：认作成员者中确为成员的比例；召回率：成员中被认出的比例。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>ROC of every attack, with 95 % band of the best; the diagonal is guessing.</source>
        <translation>每种攻击的 ROC 曲线，最好的一种带 95 % 区间带；对角线为猜测。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Chart of true-positive rate over false-positive rate for every attack; the best has an area of {area} under its curve.</source>
        <translation>每种攻击的真阳性率随假阳性率变化的图；最好的一种曲线下面积为 {area}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>TPR at FPR {0}</source>
        <translation>假阳性率 {0} 时的真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Members recognised when few non-members may be named wrongly. Grey: this sample is too small to show so small a rate.</source>
        <translation>只允许错认少数非成员时认出的成员。灰色：样本太小，无法证明这么小的比率。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>The same ROC on logarithmic axes, where small false-positive rates can be seen.</source>
        <translation>同样的 ROC 曲线，采用对数坐标，能看清很小的假阳性率。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Chart of true-positive rate over false-positive rate, both axes logarithmic; the numbers are in the table above.</source>
        <translation>真阳性率随假阳性率变化的图，两轴均为对数；数值见上表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Scores of the best attack for members and non-members, with its threshold.</source>
        <translation>最好的攻击对成员和非成员的分数，及其阈值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Two overlaid histograms of the attack&apos;s score, for members and non-members.</source>
        <translation>攻击分数的两个叠加直方图，分别为成员和非成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>members and non-members look alike</source>
        <translation>成员与非成员看起来相同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>members and non-members differ slightly</source>
        <translation>成员与非成员略有不同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>members and non-members can be told apart</source>
        <translation>成员与非成员可以区分</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Blind baseline: without the model, {found} (AUC {auc}, p = {p_value}, corrected for the number of attempts).</source>
        <translation>盲测基线：不用模型时，{found}（AUC {auc}，p = {p_value}，已按尝试次数校正）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Looked at</source>
        <translation>查看的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Attempts to tell the sets apart without asking the model.</source>
        <translation>不询问模型、尝试区分各集合的结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>It was not checked whether members and non-members can be told apart without the model. Without this check a leak and a difference between the sets look the same.</source>
        <translation>没有检查不用模型能否区分成员与非成员。没有这项检查，泄露与集合之间的差异看起来一样。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Shared between two sets</source>
        <translation>两个集合共有</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Count</source>
        <translation>数目</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Identical pictures</source>
        <translation>相同的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Nearly identical pictures</source>
        <translation>几乎相同的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Identical texts</source>
        <translation>相同的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Groups that were parted</source>
        <translation>被拆开的组</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Overlap of the four sets.</source>
        <translation>四个集合的重叠。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Placebo: shuffled labels</source>
        <translation>安慰剂检验：打乱标签</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>AUC of each repeat</source>
        <translation>各次重复的 AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Passed: at chance, as it must be.</source>
        <translation>通过：处于随机水平，本应如此。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>FAILED: an attack that knows nothing is not at chance.</source>
        <translation>未通过：一无所知的攻击没有处于随机水平。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Validity checks</source>
        <translation>有效性检查</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Maps of the features</source>
        <translation>特征图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>{method} of the attack&apos;s features, shadow and target. Where members and non-members lie apart, an attack can tell them apart.</source>
        <translation>攻击特征的 {method} 图谱，目标与影子。成员与非成员分开的地方，攻击就能区分它们。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Scatter plots of shadow and target records on a {method} map; members are filled circles, non-members open triangles.</source>
        <translation>{method} 图谱上影子和目标记录的散点图；成员为实心圆，非成员为空心三角。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Riskiest records</source>
        <translation>风险最高的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/audit_findings.py"/>
        <source>Members that the best attack is most sure about. They are the people a leak would hit first.</source>
        <translation>最好的攻击最有把握的成员。一旦泄露，首先受害的就是他们。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Membership audit</source>
        <translation>成员审计</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>membership inference</source>
        <translation>成员推断</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>privacy audit</source>
        <translation>隐私审计</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>picture-to-text model</source>
        <translation>图片转文字模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>AUC of telling the sets apart without the model; 0.5 would be right</source>
        <translation>不用模型区分各集合的 AUC；正确情况下应为 0.5</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>of records judged rightly ({low}–{high}); guessing gives 50 %</source>
        <translation>的记录判断正确（{low}–{high}）；猜测为 50 %</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>of members recognised while 1 in 1,000 others is accused wrongly</source>
        <translation>的成员被认出，同时每 1,000 个其他人中错认 1 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>of members recognised while 1 in 100 others is accused wrongly</source>
        <translation>的成员被认出，同时每 100 个其他人中错认 1 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>of members recognised while 1 in 10 others is accused wrongly</source>
        <translation>的成员被认出，同时每 10 个其他人中错认 1 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>records judged: {members} members, {others} non-members</source>
        <translation>条记录参与判断：{members} 个成员，{others} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Best attack</source>
        <translation>最好的攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/study_published.py"/>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>{0}; guessing gives 0.5</source>
        <translation>{0}；猜测为 0.5</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Records judged</source>
        <translation>判断的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>{members} members, {others} non-members</source>
        <translation>{members} 个成员，{others} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/wording.py"/>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <source>Target model</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Finished</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Computing time</source>
        <translation>计算时间</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>What is needed to do this audit again.</source>
        <translation>重做这次审计所需的信息。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Each step&apos;s key is a hash of everything its result depends on.</source>
        <translation>每个步骤的键，是其结果所依赖的全部内容的哈希值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build.py"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Membership study</source>
        <translation>成员研究</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Nothing finished yet</source>
        <translation>还没有完成任何部分</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Leak shown in {some} of {all} combinations</source>
        <translation>{all} 个组合中有 {some} 个证实泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Unfinished. So far: {0}</source>
        <translation>未完成。目前：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>No combination gave a number that may be used: see the validity checks.</source>
        <translation>没有组合给出可用的数值：见有效性检查。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>No combination is finished, so there is no answer yet.</source>
        <translation>没有完成的组合，所以还没有答案。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>The worst combination is {name}: an attacker with shadow model {shadow} is right about {rate} of the records of target {target} ({low}–{high}); guessing gives 50 %.</source>
        <translation>最糟的组合是 {name}：使用影子模型 {shadow} 的攻击者，对目标 {target} 的记录有 {rate} 判断正确（{low}–{high}）；猜测为 50 %。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>{scenario} ({some} of {all})</source>
        <translation>{scenario}（{all} 个中的 {some} 个）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Scenarios that leak: {names}.</source>
        <translation>有泄露的场景：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>No leak was shown in: {names}.</source>
        <translation>未证实泄露的场景：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Reduce the leak: the section on defenses tells what each of those tried saves, and what it costs.</source>
        <translation>请减少泄露：防御一节说明了试过的每种防御能减少什么、代价是什么。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>of records judged rightly in the worst combination; guessing gives 50 %</source>
        <translation>的记录在最糟的组合中判断正确；猜测为 50 %</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>finished combinations with undefended targets that leak</source>
        <translation>个已完成且目标不设防御的组合有泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>models: {targets} targets and {shadows} shadows</source>
        <translation>个模型：{targets} 个目标和 {shadows} 个影子</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Worst combination</source>
        <translation>最糟的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Its attack</source>
        <translation>其攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Its success rate</source>
        <translation>其成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>{0} targets</source>
        <translation>{0} 个目标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>({0} defended)</source>
        <translation>（{0} 个有防御）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>{0} shadows</source>
        <translation>{0} 个影子</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>{members} members, {others} non-members a combination</source>
        <translation>每个组合 {members} 个成员，{others} 个非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>This study is unfinished: {some} of {all} combinations are still to be done. Everything below may change.</source>
        <translation>这项研究尚未完成：{all} 个组合中还有 {some} 个没有做。下面的一切都可能改变。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>fewer than 1</source>
        <translation>不到 1</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>up to about {0}</source>
        <translation>最多约 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Of {all} finished combinations with undefended targets, {some} show a leak. If no model leaked, {chance} would be expected to look so by chance.</source>
        <translation>在 {all} 个已完成且目标不设防御的组合中，{some} 个证实泄露。如果没有模型泄露，偶然也会有{chance}个看似如此。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Of {all} finished combinations with targets, {some} show a leak. If no model leaked, {chance} would be expected to look so by chance.</source>
        <translation>在 {all} 个已完成的组合中，{some} 个证实泄露。如果没有模型泄露，偶然也会有{chance}个看似如此。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>That is no more than chance would give: do not build upon it.</source>
        <translation>这不超过偶然的数目：不要以此为依据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>What the attacker must know</source>
        <translation>攻击者必须知道什么</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>The grid</source>
        <translation>组合总表</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Curves and maps</source>
        <translation>曲线与图谱</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>These targets write medical reports. A leak here tells who was a patient where the training data come from.</source>
        <translation>这些目标写医学报告。这里的泄露会说明谁曾是训练数据来源处的病人。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Medical reports</source>
        <translation>医学报告</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>Invalid, so that their numbers say nothing about membership: {names}.</source>
        <translation>无效，其数值不能说明成员身份：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/build_study.py"/>
        <source>What is needed to do this study again, beside study.toml. Keys of the steps are in each combination&apos;s own report.</source>
        <translation>除 study.toml 外，重做这项研究所需的信息。各步骤的键见每个组合自己的报告。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>The logo cannot be read.</source>
        <translation>无法读取徽标。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>The logo is too large.</source>
        <translation>徽标太大。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>Choose a picture of at most 2 MB (a drawing: 0.5 MB) and 25 megapixels.</source>
        <translation>请选择不超过 2 MB（矢量图：0.5 MB）和 2500 万像素的图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>The logo is no PNG, JPEG or SVG, or it is damaged.</source>
        <translation>徽标不是 PNG、JPEG 或 SVG，或已损坏。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>Save it as PNG and choose that file.</source>
        <translation>请保存为 PNG 再选择该文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>This drawing holds more than a logo needs.</source>
        <translation>这个矢量图包含徽标不需要的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/logo.py"/>
        <source>Save it as plain SVG, with shapes only, or as PNG.</source>
        <translation>请保存为只含形状的普通 SVG，或保存为 PNG。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>January</source>
        <translation>1 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>February</source>
        <translation>2 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>March</source>
        <translation>3 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>April</source>
        <translation>4 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>June</source>
        <translation>6 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>July</source>
        <translation>7 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>August</source>
        <translation>8 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>September</source>
        <translation>9 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>October</source>
        <translation>10 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>November</source>
        <translation>11 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>December</source>
        <translation>12 月</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>unrestricted</source>
        <translation>无限制</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>data-only</source>
        <translation>仅数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>architecture-only</source>
        <translation>仅架构</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>constrained</source>
        <translation>受限</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>{day} {month} {year}</source>
        <translation>{year} 年 {month} {day} 日</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>{0} min {1} s</source>
        <translation>{0} 分 {1} 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>(shortened)</source>
        <translation>（已缩短）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>The attack&apos;s success rate is {rate}.</source>
        <translation>攻击成功率为 {rate}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/naming.py"/>
        <source>Of 100 people who were in the training data, {caught} would be recognised; of 100 who were not, {wrong} would wrongly be taken for members. Guessing would give 50 and 50.</source>
        <translation>训练数据中的每 100 人，会有 {caught} 人被认出；不在其中的每 100 人，会有 {wrong} 人被错认作成员。若靠猜测，则为 50 和 50。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/options.py"/>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Beside the paper&apos;s published figures</source>
        <translation>与论文公布数值的对照</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/options.py"/>
        <source>There is no section of this name in the report.</source>
        <translation>报告中没有这个名称的章节。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Sections: {join}.</source>
        <translation>章节：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/options.py"/>
        <source>The report would have no section.</source>
        <translation>报告将没有任何章节。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Numbers are not reported without the checks that say if they may be believed.</source>
        <translation>没有说明数值是否可信的检查，就不报告这些数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/options.py"/>
        <source>Leave {name} out, too, or keep {join}.</source>
        <translation>请一并去掉 {name}，或保留 {join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/remarks.py"/>
        <source>The report has no figure of this name.</source>
        <translation>报告中没有这个名称的图。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/remarks.py"/>
        <source>Figures: {join}.</source>
        <translation>图：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>(Figure {number} of the paper, with this study&apos;s data.)</source>
        <translation>（论文图 {number}，用本研究的数据。）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Mean success rate in each scenario over undefended targets. Marker: mean; thin line: its 95 % interval; pale band: lowest to highest combination.</source>
        <translation>各场景下目标不设防御时的平均成功率。标记：平均值；细线：其 95 % 置信区间；浅色带：最低到最高的组合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Chart of mean success rates by scenario and attack. {numbers}.</source>
        <translation>按场景和攻击的平均成功率图。{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Heat map of {targets} targets across and {shadows} shadows down.</source>
        <translation>热图，列为 {targets} 个目标，行为 {shadows} 个影子。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Highest {high} in {most}, lowest {low} in {least}.</source>
        <translation>最高 {high}（{most}），最低 {low}（{least}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Failed: {names}.</source>
        <translation>失败：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>{count} not finished.</source>
        <translation>{count} 个未完成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Marks in the corner tell the scenario.</source>
        <translation>角上的标记表示场景。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Hatched: failed.</source>
        <translation>斜线：失败。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>†: audit invalid, do not use the number.</source>
        <translation>†：审计无效，不要使用该数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>{attack}: success rate on each target in the unrestricted and the data-only scenario. Bars are means, whiskers each combination&apos;s 95 % interval.</source>
        <translation>{attack}：在“无限制”和“仅数据”场景中对各目标的成功率。柱为平均值，须线为各组合的 95 % 置信区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Bar chart over {count} targets. The numbers are in the table of combinations.</source>
        <translation>{count} 个目标的柱状图。数值见组合表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>The same curves on logarithmic axes. In the grey part there are too few non-members to show so small a rate.</source>
        <translation>同样的曲线，采用对数坐标。灰色部分的非成员太少，无法证明这么小的比率。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Two charts with logarithmic axes, one a family of attacks; {combinations}.</source>
        <translation>两张对数坐标图，每类攻击一张；{combinations}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>ROC of the combination with the highest AUC in each scenario. Picked by its own result, each of these curves is a little too good.</source>
        <translation>各场景中 AUC 最高的组合的 ROC 曲线。按自身结果挑选，因此每条曲线都略为偏好。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Two charts of true-positive over false-positive rate, one a family of attacks; {combinations}.</source>
        <translation>两张真阳性率随假阳性率变化的图，每类攻击一张；{combinations}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>{method} of the attack&apos;s features for target {target}. Each column is a map of its own: compare how shadow and target lie within a column, not places between columns.</source>
        <translation>目标 {target} 的攻击特征的 {method} 图谱。每列是独立的图谱：请比较同一列中影子与目标的分布，不要跨列比较位置。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Scatter plots of shadow and target records for {combinations}; members are filled circles, non-members open triangles.</source>
        <translation>{combinations} 的影子和目标记录散点图；成员为实心圆，非成员为空心三角。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Success rate on report generators (R2Gen-CMN) by what the attacker knows. Bars are means over combinations, whiskers each combination&apos;s 95 % interval.</source>
        <translation>按攻击者所知，对报告生成器（R2Gen-CMN）的成功率。柱为各组合的平均值，须线为各组合的 95 % 置信区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Bar chart by scenario with a bar for the metric-based and one for the feature-based attack.</source>
        <translation>按场景的柱状图，指标攻击和特征攻击各一根柱。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Success rate on the undefended target (filled) and on its defended variants (hatched), with 95 % intervals.</source>
        <translation>对不设防御的目标（实心）及其有防御的变体（斜线）的成功率，带 95 % 置信区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Bar charts, one a family of attacks. {numbers}.</source>
        <translation>柱状图，每类攻击一张。{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Success rate over the ε that private training spent, with 95 % intervals. Flat lines: the same target without privacy, its interval shaded.</source>
        <translation>成功率随差分隐私训练所用 ε 的变化，带 95 % 置信区间。水平线：同一目标不用差分隐私，阴影为其区间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Line chart of success rate over epsilon on a logarithmic axis, one line a family of attacks; the numbers are in the table of defenses.</source>
        <translation>成功率随 ε（对数轴）变化的折线图，每类攻击一条线；数值见防御表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Utility against leakage: good defenses lie to the right (texts stay good) and at the line of guessing.</source>
        <translation>效用与泄露：好的防御位于右侧（文字仍然好），并接近猜测线。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Scatter plots of success rate over ROUGE-L on non-members, one a family of attacks, with numbered variants; the numbers are in the table of defenses.</source>
        <translation>成功率随非成员 ROUGE-L 变化的散点图，每类攻击一张，变体有编号；数值见防御表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>The paper&apos;s published success rates (diamonds, bars where it gives a range) beside this study&apos;s (circles: mean; lines: lowest to highest combination).</source>
        <translation>论文公布的成功率（菱形；给出范围时为线段）与本研究的成功率（圆：平均值；线：最低到最高的组合）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_captions.py"/>
        <source>Chart of published and own success rates; the numbers are in the table above.</source>
        <translation>公布的与自己的成功率对照图；数值见上表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_content.py"/>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <location filename="../../m4i_gui/report/study_published_figure.py"/>
        <source>Attack success rate</source>
        <translation>攻击成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_content.py"/>
        <source>True-positive rate at 1 % false positives</source>
        <translation>假阳性率 1 % 时的真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>Target {name}.</source>
        <translation>目标 {name}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>How the recommendation comes about:</source>
        <translation>建议如何得出：</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>{some} of {all}</source>
        <translation>{all} 中的 {some}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>{0} change</source>
        <translation>{0} 变化</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>Different texts</source>
        <translation>不同文字数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>Change against the undefended target on the same records, with 95 % interval; below zero is less leakage, or worse texts. An interval with zero inside may be chance. Different texts: on held-out records; a model that says the same of everything leaks little and is of no use.</source>
        <translation>在同样的记录上与不设防御的目标相比的变化，带 95 % 置信区间；低于零表示泄露更少，或文字更差。包含零的区间可能是偶然。不同文字数：在预留记录上；对一切都说同样话的模型泄露很少，也毫无用处。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_defenses.py"/>
        <source>{0} ({1} to {2})</source>
        <translation>{0}（{1} 到 {2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>lowest to highest</source>
        <translation>最低到最高</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>medical reports</source>
        <translation>医学报告</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Fig. {figure}; {place}</source>
        <translation>图 {figure}；{place}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>This is no reproduction of the paper: what differs is listed below, and each of these can move the numbers.</source>
        <translation>这不是对论文的复现：不同之处列在下面，每一处都可能改变数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Sizes, encoders and training agree with what the paper&apos;s text tells. That the data are the paper&apos;s cannot be checked here, nor which records it drew.</source>
        <translation>规模、编码器和训练与论文所述一致。数据是否就是论文的数据、抽取了哪些记录，这里无法核对。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <location filename="../../m4i_gui/report/study_published_figure.py"/>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <location filename="../../m4i_gui/report/study_published_figure.py"/>
        <source>This study</source>
        <translation>本研究</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Published: {paper}. Bars and cells whose height the paper only draws are left out. Own: the n combinations of that kind with undefended targets.</source>
        <translation>已公布：{paper}。论文只画出高度的柱和格子未列入。自己的：目标不设防御的同类 n 个组合。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>What differs:</source>
        <translation>不同之处：</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>ROUGE-L without → with differential privacy (paper: ε = {paper}, δ = {delta}; own: ε = {own})</source>
        <translation>ROUGE-L 不用 → 使用差分隐私（论文：ε = {paper}，δ = {delta}；自己：ε = {own}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Section 5, target FR</source>
        <translation>第 5 节，目标 FR</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Data: this study uses {names}, by name none of the paper&apos;s.</source>
        <translation>数据：本研究使用 {names}，从名称看都不是论文的数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Data: without {names}, which the paper uses.</source>
        <translation>数据：缺少论文使用的 {names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Sizes: the sets were given with the data; the paper draws {count} pairs for each.</source>
        <translation>规模：集合由数据给出；论文每个集合抽取 {count} 对。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Sizes: {sizes} records (target members / non-members, shadow members / non-members); the paper {count} pairs in each.</source>
        <translation>规模：{sizes} 条记录（目标成员／非成员，影子成员／非成员）；论文每个集合 {count} 对。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Encoders: {names}; the paper ResNet-152 and VGG-16.</source>
        <translation>编码器：{names}；论文为 ResNet-152 和 VGG-16。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Weights of encoders: {names}; the paper&apos;s are from ImageNet.</source>
        <translation>编码器权重：{names}；论文的来自 ImageNet。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Training: this program&apos;s recipe (Adam), not the SGD of the authors&apos; scripts, which barely trains.</source>
        <translation>训练：采用本程序的方法（Adam），而不是作者脚本中几乎学不到东西的 SGD。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>The paper&apos;s random draws are not published; other draws of equal size give other numbers.</source>
        <translation>论文的随机抽样没有公布；同样大小的另一次抽样会给出不同的数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>Each of this study&apos;s success rates uses a threshold that was fixed on the shadow side.</source>
        <translation>本研究的每个成功率都使用在影子一侧确定的阈值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_published.py"/>
        <source>The paper runs the report generator&apos;s published code on chest X-rays; data and sizes of this study&apos;s report generators may differ.</source>
        <translation>论文在胸部 X 光片上运行报告生成器的公开代码；本研究的报告生成器的数据和规模可能不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_selection.py"/>
        <source>Metric-based (MB)</source>
        <translation>指标攻击（MB）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_selection.py"/>
        <source>Feature-based (FB)</source>
        <translation>特征攻击（FB）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>What the attacker has</source>
        <translation>攻击者拥有什么</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Leak</source>
        <translation>泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>No evidence</source>
        <translation>没有证据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Verdicts on the n combinations of each scenario, undefended targets only. Undecided: the audit is invalid or has too few records. Not done: failed or waiting.</source>
        <translation>各场景 n 个组合的结论，仅限目标不设防御者。未定：审计无效或记录太少。未做：失败或等待中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Mean success rate (95 %)</source>
        <translation>平均成功率（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Mean AUC (95 %)</source>
        <translation>平均 AUC（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Means over combinations with undefended targets. Intervals resample the judged records and hold the trained models fixed. Guessing gives 0.5.</source>
        <translation>目标不设防御的组合的平均值。区间由对所判断的记录重抽样得出，训练好的模型视为固定。猜测为 0.5。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Combination</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Success rates (95 %) of every combination; the shadow&apos;s name comes first. Grey: the audit is invalid, do not use the number.</source>
        <translation>每个组合的成功率（95 %）；影子的名称在前。灰色：审计无效，不要使用该数值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Shadow {0}</source>
        <translation>影子 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Combination {0}</source>
        <translation>组合 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>What failed</source>
        <translation>失败的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Everything else went on without it.</source>
        <translation>其余一切都照常进行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Data · architecture</source>
        <translation>数据 · 架构</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>What the names stand for.</source>
        <translation>名称的含义。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>ε spent</source>
        <translation>已用 ε</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Similarity of generated and reference texts, members / non-members. Gap: the difference in ROUGE-L, which metric-based attacks feed on.</source>
        <translation>生成文字与参考文字的相似度，成员／非成员。差距：ROUGE-L 之差，正是指标攻击所利用的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>{0} success</source>
        <translation>{0} 成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Attacked by shadow {shadow}; success rates with 95 % intervals, guessing gives 0.5. BLEU-1 over all judged records, ROUGE-L on non-members, where memorising cannot help.</source>
        <translation>由影子 {shadow} 攻击；成功率带 95 % 置信区间，猜测为 0.5。BLEU-1 按全部判断的记录计，ROUGE-L 按非成员计，死记硬背在那里没有帮助。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>its folder cannot be read</source>
        <translation>无法读取其文件夹</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Blind AUC</source>
        <translation>盲测 AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Shared</source>
        <translation>共有</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Placebo</source>
        <translation>安慰剂检验</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>Blind AUC: members told from non-members without asking the model, with 95 % interval and p-value; at 0.60 and significant, the audit is invalid. Shared: pictures that are in two of the four sets, exactly or nearly. Placebo: attacks with shuffled labels must be at chance. The reasons in full are in each combination&apos;s own report.</source>
        <translation>盲测 AUC：不询问模型就区分成员与非成员，带 95 % 置信区间和 p 值；达到 0.60 且显著时，审计无效。共有：完全相同或几乎相同、同时在四个集合中两个里的图片。安慰剂检验：用打乱标签的攻击必须处于随机水平。完整原因见每个组合自己的报告。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>{0} groups parted</source>
        <translation>{0} 个组被拆开</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_tables.py"/>
        <source>FAILED</source>
        <translation>未通过</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>leak</source>
        <translation>泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>more data needed</source>
        <translation>需要更多数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>similar data, and the model&apos;s architecture is known (grey box)</source>
        <translation>类似的数据，并知道模型架构（灰盒）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>similar data, but the architecture is guessed (grey box)</source>
        <translation>类似的数据，但架构靠猜测（灰盒）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>other data, but the architecture is known (grey box; not in the paper)</source>
        <translation>其他数据，但知道架构（灰盒；论文中没有）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>other data, and the architecture is guessed (black box)</source>
        <translation>其他数据，且架构靠猜测（黑盒）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Do not use the numbers of this study, neither to show a leak nor to rule one out.</source>
        <translation>不要使用这项研究的数值，既不能用来证实泄露，也不能用来排除泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Resume the study: what is finished is never done again.</source>
        <translation>请继续运行研究：已完成的部分绝不会重做。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>The worst of many combinations is partly luck: among many equal attacks one always comes out on top. Its interval does not allow for the choice; means over a scenario do not have this fault.</source>
        <translation>众多组合中最糟的一个部分出于运气：许多同样的攻击中总有一个居首。它的区间没有考虑这种挑选；场景的平均值没有这个缺点。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Each combination&apos;s verdict is wrong in at most about 1 of 20 cases. Over many combinations a few leaks may be chance; combinations that share a model or records are wrong together.</source>
        <translation>每个组合的结论最多约有 1/20 的可能出错。组合很多时，少数泄露可能是偶然；共用模型或记录的组合会一起出错。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Intervals cover the choice of records, not the randomness of training a model: each model was trained once.</source>
        <translation>区间涵盖记录的选取，不涵盖训练模型的随机性：每个模型只训练了一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>The results hold for the attacks that were run, and for records like those of the samples.</source>
        <translation>结果适用于所运行的攻击，以及与样本同类的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>A shadow model whose attack is turned on a target model. The name gives the shadow first.</source>
        <translation>一个影子模型，其攻击用于一个目标模型。名称中影子在前。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>What the attacker knows: data like the target&apos;s or not, its architecture or not.</source>
        <translation>攻击者知道什么：是否有与目标类似的数据，是否知道其架构。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>A change to the target&apos;s training that is meant to make it remember less.</source>
        <translation>对目标训练所作的改变，目的是让它记住得更少。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Differential privacy, ε and δ</source>
        <translation>差分隐私，ε 和 δ</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Training with noise that bounds how much any one record can change the model. The smaller ε, the stronger the promise; it fails with a probability of at most about δ.</source>
        <translation>带噪声的训练，限制任何一条记录能使模型改变多少。ε 越小，保证越强；失效的概率最多约为 δ。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/study_wording.py"/>
        <source>What a defense costs in quality of the texts, beside what it saves in leakage.</source>
        <translation>一种防御在文字质量上的代价，与它减少的泄露相对照。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Leak shown</source>
        <translation>已证实泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>No evidence of a leak</source>
        <translation>没有泄露的证据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Audit invalid</source>
        <translation>审计无效</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>More data needed</source>
        <translation>需要更多数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Treat the model as personal data of the people it was trained on: do not publish it or open it to strangers before the leak is reduced.</source>
        <translation>请把模型当作训练所涉人员的个人数据来对待：在减少泄露之前，不要公布，也不要向外人开放。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Reduce the leak (fewer training epochs, more regularisation, training with differential privacy) and audit the new model again.</source>
        <translation>请减少泄露（减少训练轮次、加强正则化、用差分隐私训练），再审计新模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Tell your data-protection officer; this report is the evidence.</source>
        <translation>请告知您的数据保护负责人；这份报告就是证据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>These attacks, on this sample, found no leak. That is no proof of safety: a stronger attacker or a larger sample may find one.</source>
        <translation>这些攻击在这个样本上没有发现泄露。这不能证明安全：更强的攻击者或更大的样本可能会发现。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Keep this report, and audit again whenever the model is trained anew.</source>
        <translation>请保存这份报告，并在每次重新训练模型后再审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Do not use the numbers of this audit, neither to show a leak nor to rule one out.</source>
        <translation>不要使用这次审计的数值，既不能用来证实泄露，也不能用来排除泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Mend the cause that is named below (usually: members and non-members from different sources) and audit again.</source>
        <translation>请消除下面指出的原因（通常是成员与非成员来源不同），再审计一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The sample is too small to tell. Add records to the four sets and audit again.</source>
        <translation>样本太小，无法判断。请给四个集合增加记录，再审计一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The attacker has data of the same kind as the training data and knows how the model is built (grey box): the strongest attacker of the paper.</source>
        <translation>攻击者有与训练数据同类的数据，并知道模型的构造（灰盒）：论文中最强的攻击者。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The attacker has data of the same kind as the training data, but must guess how the model is built (grey box).</source>
        <translation>攻击者有与训练数据同类的数据，但必须猜测模型的构造（灰盒）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The attacker knows how the model is built but has only other data (grey box). The paper does not study this case.</source>
        <translation>攻击者知道模型的构造，但只有其他数据（灰盒）。论文没有研究这种情况。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The attacker has only other data and must guess how the model is built (black box): the weakest attacker of the paper.</source>
        <translation>攻击者只有其他数据，还必须猜测模型的构造（黑盒）：论文中最弱的攻击者。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Words of the reference texts</source>
        <translation>参考文字的用词</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Length and punctuation of the reference texts</source>
        <translation>参考文字的长度和标点</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Size, file type, compression and colour of the pictures</source>
        <translation>图片的大小、文件类型、压缩和颜色</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>What a picture encoder sees</source>
        <translation>图片编码器看到的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>A record (picture and text) that was in the model&apos;s training data.</source>
        <translation>模型训练数据中的一条记录（图片和文字）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Non-member</source>
        <translation>非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>A record of the same kind that was not.</source>
        <translation>不在其中的同类记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The model that is audited.</source>
        <translation>被审计的模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <source>Shadow model</source>
        <translation>影子模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>A model that the attacker trains to learn how members and non-members differ.</source>
        <translation>攻击者训练的模型，用来学习成员与非成员有何不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Attack success rate (ASR)</source>
        <translation>攻击成功率（ASR）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Share of right guesses when members and non-members are equally many; 0.5 is guessing.</source>
        <translation>成员与非成员数量相同时猜对的比例；0.5 为猜测。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Chance that a random member gets a higher score than a random non-member; 0.5 is guessing, 1 is certainty.</source>
        <translation>随机一个成员的分数高于随机一个非成员的概率；0.5 为猜测，1 为确定。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>True-positive rate (TPR)</source>
        <translation>真阳性率（TPR）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Share of members that the attack recognises.</source>
        <translation>攻击认出的成员所占比例。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>False-positive rate (FPR)</source>
        <translation>假阳性率（FPR）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Share of non-members that the attack wrongly calls members. A leak at a very small rate is grave: the attacker is then almost never wrong about those it names.</source>
        <translation>被攻击错认为成员的非成员所占比例。比率很小时的泄露很严重：攻击者点名的人几乎从不出错。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>95 % interval</source>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The range that holds the true value in 95 of 100 such audits.</source>
        <translation>在 100 次这样的审计中，有 95 次包含真实值的范围。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Blind baseline</source>
        <translation>盲测基线</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>An attempt to tell the sets apart without asking the model. When it succeeds, the sets differ for reasons other than membership, and the audit is invalid.</source>
        <translation>不询问模型、尝试区分各集合。若能成功，说明集合因成员身份以外的原因而不同，审计无效。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The same attack with shuffled labels. It must be at chance.</source>
        <translation>用打乱的标签做同样的攻击。它必须处于随机水平。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Empirical epsilon</source>
        <translation>经验 ε</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>A lower estimate of the privacy loss that the attack&apos;s errors show. Records share one model and are not independent, so it is no proof.</source>
        <translation>由攻击的错误率得出的隐私损失下限估计。各记录共用一个模型、并不独立，所以这不是证明。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>BLEU, ROUGE-L</source>
        <translation>BLEU、ROUGE-L</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Measures of how similar two texts are, from 0 to 1.</source>
        <translation>衡量两段文字相似程度的指标，从 0 到 1。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Show and Tell</source>
        <translation>Show and Tell</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>A captioning model: a picture encoder followed by a recurrent network that writes words.</source>
        <translation>一种图片描述模型：图片编码器之后接一个逐词写作的循环网络。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>The result holds for the attacks that were run; a stronger attacker may succeed where these do not.</source>
        <translation>结果适用于所运行的攻击；更强的攻击者可能在它们失败之处成功。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>It holds for records like those of the sample, and for the model as it was trained here.</source>
        <translation>它适用于与样本同类的记录，以及在这里训练出的模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Intervals cover the choice of records, not the randomness of training one model: train with several seeds to see it.</source>
        <translation>区间涵盖记录的选取，不涵盖训练一个模型的随机性：用多个种子训练才能看到。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>What to do</source>
        <translation>该怎么做</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>At a glance</source>
        <translation>一览</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Generated</source>
        <translation>生成的</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>picture hidden</source>
        <translation>图片已隐藏</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>picture not found</source>
        <translation>未找到图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Picture of record {0}</source>
        <translation>记录 {0} 的图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Blurred picture of record {0}</source>
        <translation>记录 {0} 的模糊图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Logo of {0}</source>
        <translation>{0}的徽标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/report/wording.py"/>
        <source>Page {0} of {1}</source>
        <translation>第 {0}/{1} 页</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>non-members</source>
        <translation>非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>above</source>
        <translation>之上</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>below</source>
        <translation>之下</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>{count} attacks</source>
        <translation>{count} 种攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>{first} and {second} and {third}</source>
        <translation>{first}、{second} 和 {third}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>{label} AUC {auc} (95 % interval {interval}; allowing for {attacks}, at least {least}), {gain} over the best guess without the model ({low} to {high})</source>
        <translation>{label} AUC {auc}（95 % 置信区间 {interval}；考虑到 {attacks}，至少 {least}），比不用模型的最好猜测多 {gain}（{low} 到 {high}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>the same picture is in {first} and in {second}</source>
        <translation>同一张图片在 {first} 和 {second}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>the same group is in {first} and in {second}</source>
        <translation>同一个组在 {first} 和 {second}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>the same text is in {first} and in {second}</source>
        <translation>同一段文字在 {first} 和 {second}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>L2 regularisation</source>
        <translation>L2 正则化</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Found: {found}.</source>
        <translation>发现：{found}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Also: {found}.</source>
        <translation>另外：{found}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>{label} recognises {rate} of members (95 % interval {low} to {high}) while accusing {accused} (p = {p_value})</source>
        <translation>{label}能认出 {rate} 的成员（95 % 置信区间 {low} 到 {high}），同时错认 {accused}（p = {p_value}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Broken row</source>
        <translation>损坏的行</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Conflicting group</source>
        <translation>组相互矛盾</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Duplicate id</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Empty caption</source>
        <translation>空描述</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Empty picture</source>
        <translation>空图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Exact duplicate</source>
        <translation>完全重复</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Huge row</source>
        <translation>过大的行</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Identical caption</source>
        <translation>描述相同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Long caption</source>
        <translation>过长的描述</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Missing part</source>
        <translation>缺少部分</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Missing picture</source>
        <translation>缺少图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Missing text</source>
        <translation>缺少文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Mixed group</source>
        <translation>组混合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Near duplicate</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>No patient</source>
        <translation>不知病人</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>No picture named</source>
        <translation>没有写图片名</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Nontext caption</source>
        <translation>描述不是文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Other table</source>
        <translation>其他表格</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Other year</source>
        <translation>其他年份</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Outside folder</source>
        <translation>在文件夹之外</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Repaired row</source>
        <translation>修复的行</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Repaired text</source>
        <translation>修复的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Too large picture</source>
        <translation>图片过大</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Truncated picture</source>
        <translation>图片不完整</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Unanswered</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Unknown image</source>
        <translation>未知图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Unmatched id</source>
        <translation>编号无对应</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Unreadable picture</source>
        <translation>图片无法读取</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Unreadable text</source>
        <translation>文字无法读取</translation>
    </message>
    <message>
        <location filename="../../m4i_core/said_within.py"/>
        <source>Wrong encoding</source>
        <translation>编码不对</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison.py"/>
        <source>A comparison needs two audits or more.</source>
        <translation>比较需要两个或更多审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison.py"/>
        <source>Add the folder of another finished audit.</source>
        <translation>请加入另一个已完成审计的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison.py"/>
        <source>A comparison takes {count} audits at most.</source>
        <translation>一次比较最多 {count} 个审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison.py"/>
        <source>Leave some out: beyond that nothing can be told apart.</source>
        <translation>请去掉一些：再多就无法分辨了。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_gather.py"/>
        <source>This audit is in the comparison already.</source>
        <translation>这个审计已在比较中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_gather.py"/>
        <source>Choose another audit: one compared with itself tells nothing.</source>
        <translation>请选择另一个审计：与自己比较没有意义。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_gather.py"/>
        <source>The audit&apos;s table of scores is damaged.</source>
        <translation>审计的分数表已损坏。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_gather.py"/>
        <source>Resume the audit to make it again.</source>
        <translation>请继续运行审计以重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>drawn scenes, {family}, {count}</source>
        <translation>绘制的场景，{family}，{count}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>defenses</source>
        <translation>防御</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>kind of model</source>
        <translation>模型种类</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>picture encoder</source>
        <translation>图片编码器</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>weights of the encoder</source>
        <translation>编码器权重</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>file of the encoder&apos;s weights</source>
        <translation>编码器权重文件</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>captions a step</source>
        <translation>每步的描述数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>largest gradient norm</source>
        <translation>最大梯度范数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>size of word embeddings</source>
        <translation>词向量的大小</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>size of the LSTM&apos;s state</source>
        <translation>LSTM 状态的大小</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>words rarer than this are left out</source>
        <translation>出现次数少于此数的词不采用</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>longest caption, in tokens</source>
        <translation>最长描述（词元数）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>δ of the private training</source>
        <translation>差分隐私训练的 δ</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>clipping of the private training</source>
        <translation>差分隐私训练的裁剪</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>records a step of the private training</source>
        <translation>差分隐私训练每步的记录数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>changed views of each picture</source>
        <translation>每张图片的变化版本</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>how texts are read off</source>
        <translation>文字的读出方式</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>beams</source>
        <translation>束宽</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>How the sets were made</source>
        <translation>集合如何划分</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Records held out to watch training</source>
        <translation>预留用于观察训练的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Kernel of the similarity attack</source>
        <translation>相似度攻击的核</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Unit of comparison of texts</source>
        <translation>比较文字的单位</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Epochs of the feature extractor</source>
        <translation>特征提取器的轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_plans.py"/>
        <source>Epochs of the attack network</source>
        <translation>攻击网络的轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>similarity, one threshold</source>
        <translation>相似度，单一阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>similarity, all metrics</source>
        <translation>相似度，全部指标</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>features, as in the paper</source>
        <translation>特征，与论文一致</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>features, contrastive</source>
        <translation>特征，对比学习</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>TPR at {share} % FPR</source>
        <translation>假阳性率 {share} % 时的真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>ASR (judged rightly)</source>
        <translation>攻击成功率（判断正确）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>ROUGE-L, non-members</source>
        <translation>ROUGE-L，非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>BLEU-1, non-members</source>
        <translation>BLEU-1，非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>Different texts, non-members</source>
        <translation>不同文字数，非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>No claim is made about {audit} and {reference}: {invalid} was found invalid, and the numbers of an invalid audit say nothing about a leak.</source>
        <translation>对 {audit} 和 {reference} 不作任何断言：{invalid} 被判无效，而无效审计的数值不能说明泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit} and {reference} share no attack that could be compared.</source>
        <translation>{audit} 和 {reference} 没有可比较的共同攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: {count} fewer of 100 records are judged rightly than in {reference} (between {low} and {high}; attack: {attack}).</source>
        <translation>{audit}：与 {reference} 相比，每 100 条记录少判断对 {count} 条（在 {low} 和 {high} 之间；攻击：{attack}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: {count} more of 100 records are judged rightly than in {reference} (between {low} and {high}; attack: {attack}).</source>
        <translation>{audit}：与 {reference} 相比，每 100 条记录多判断对 {count} 条（在 {low} 和 {high} 之间；攻击：{attack}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: members stand out less than in {reference} (AUC lower by {value}, between {low} and {high}; attack: {attack}), though no difference can be shown in how many are judged rightly.</source>
        <translation>{audit}：成员不如在 {reference} 中显眼（AUC 低 {value}，在 {low} 和 {high} 之间；攻击：{attack}），但判断正确的数目没有可证实的差异。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: members stand out more than in {reference} (AUC higher by {value}, between {low} and {high}; attack: {attack}), though no difference can be shown in how many are judged rightly.</source>
        <translation>{audit}：成员比在 {reference} 中更显眼（AUC 高 {value}，在 {low} 和 {high} 之间；攻击：{attack}），但判断正确的数目没有可证实的差异。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: no difference to {reference} can be shown at this size. Of 100 records, {low} to {high} are judged rightly (attack: {attack}): by itself that would be a difference, but not among as many audits as are compared here.</source>
        <translation>{audit}：在此样本量下，无法证实与 {reference} 有差异。每 100 条记录判断正确的数目：{low} 到 {high}（攻击：{attack}）：单独看会是差异，但在这里比较的这么多审计中不算。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: no difference to {reference} can be shown at this size. Of 100 records, {low} to {high} may be judged rightly (attack: {attack}).</source>
        <translation>{audit}：在此样本量下，无法证实与 {reference} 有差异。每 100 条记录判断正确的数目可能是：{low} 到 {high}（攻击：{attack}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>as many</source>
        <translation>同样多</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{count} fewer</source>
        <translation>少 {count} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{count} more</source>
        <translation>多 {count} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>At {rate} % false alarms {count} fewer of 100 members are recognised (between {low} and {high}).</source>
        <translation>误报 {rate} % 时，每 100 个成员少认出 {count} 个（在 {low} 和 {high} 之间）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>At {rate} % false alarms {count} more of 100 members are recognised (between {low} and {high}).</source>
        <translation>误报 {rate} % 时，每 100 个成员多认出 {count} 个（在 {low} 和 {high} 之间）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>No difference in the quality of its texts can be shown (ROUGE-L {after}, {before} before).</source>
        <translation>无法证实文字质量有差异（ROUGE-L {after}，之前 {before}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>Its texts are worse: ROUGE-L {after} instead of {before}.</source>
        <translation>文字变差了：ROUGE-L 从 {before} 变为 {after}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>Its texts are better: ROUGE-L {after} instead of {before}.</source>
        <translation>文字变好了：ROUGE-L 从 {before} 变为 {after}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>It writes one and the same text about all {total} pictures: such a model leaks little and is of no use.</source>
        <translation>它对全部 {total} 张图片写的都是同一段文字：这样的模型泄露很少，也毫无用处。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>It writes only {distinct} different texts about {total} pictures: a model that says the same of everything leaks little and is of little use.</source>
        <translation>它对 {total} 张图片只写出 {distinct} 种不同的文字：对一切都说同样话的模型泄露很少，也几乎没有用处。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit} is what the others are compared with.</source>
        <translation>{audit} 是其他审计的比较对象。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: paired. Both judged the same {same} records in the same roles, so that differences are known far better than the values themselves.</source>
        <translation>{audit}：成对比较。两者以同样的角色判断了同样的 {same} 条记录，因此差异比数值本身知道得更准确。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: not paired. No record of the {reference} and {other} that were judged is shared.</source>
        <translation>{audit}：非成对比较。参与判断的 {reference} 条和 {other} 条记录中没有共同的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit}: paired as far as possible. {same} records were judged by both in the same role (of {reference} and {other}), {switched} in different roles; the others are drawn separately.</source>
        <translation>{audit}：尽可能成对。有 {same} 条记录在两者中以同样的角色被判断（共 {reference} 条和 {other} 条），{switched} 条角色不同；其余的分别抽取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>Intervals of differences: 95 %, each by itself, from {repeats} bootstrap draws of whole groups of records. “Shown” allows for looking at several (Holm 1979): the ASR of the strongest attack on average (“{lead}”) is the question, and is corrected for the number of audits; the {tested} other differences are tested together. The trained models are held fixed: training one again with another seed would change its numbers, too.</source>
        <translation>差异的区间：95 %，各自独立，由 {repeats} 次对整组记录的自助抽样得出。“已证实”已考虑同时查看多项（Holm 1979）：主要问题是平均最强的攻击（“{lead}”）的成功率，按审计数目校正；其他 {tested} 项差异一起检验。训练好的模型视为固定：换种子重新训练，数值也会变化。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit} was found invalid: nothing is claimed about it. {text}</source>
        <translation>{audit} 被判无效：对它不作任何断言。{text}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit} is too small for a verdict of its own: differences are coarse.</source>
        <translation>{audit} 太小，无法有自己的结论：差异很粗略。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>The plan of {audit} cannot be read: what it does differently is not known.</source>
        <translation>无法读取 {audit} 的计划：不知道它有何不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit} and {reference} judged different records: a difference may come from the data as well as from the model.</source>
        <translation>{audit} 和 {reference} 判断的记录不同：差异既可能来自模型，也可能来自数据。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{switched} records are members in one of {audit} and {reference} and non-members in the other: the models were trained on different records.</source>
        <translation>有 {switched} 条记录在 {audit} 和 {reference} 之一中是成员，在另一个中是非成员：模型是用不同的记录训练的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>{audit} has sets of other sizes than {reference}: a model that learns from fewer records remembers each of them better.</source>
        <translation>{audit} 的集合大小与 {reference} 不同：从较少记录学习的模型，对每条记得更牢。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>The attackers of {audit} and {reference} know different things: a difference may come from the attacker as well as from the model.</source>
        <translation>{audit} 和 {reference} 的攻击者所知不同：差异既可能来自模型，也可能来自攻击者。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>too few non-members</source>
        <translation>非成员太少</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>shown</source>
        <translation>已证实</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/comparison_words.py"/>
        <source>not shown</source>
        <translation>未证实</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>A variant leaks as much as the strongest attack on it can tell: the attack whose interval reaches highest.</source>
        <translation>一个变体的泄露程度，以对它最强的攻击为准：区间上端最高的那个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>If the audit of the undefended target is invalid, nothing is recommended.</source>
        <translation>如果不设防御的目标的审计无效，则不作建议。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>If no attack on the undefended target is surely better than guessing, nothing needs defending.</source>
        <translation>如果没有攻击对不设防御的目标确实好过猜测，则无需防御。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>A variant protects only if every attack on it has its whole 95 % interval below that of the strongest attack on the undefended target. Where intervals overlap, no protection is shown.</source>
        <translation>只有当对一个变体的每种攻击，其整个 95 % 置信区间都低于对不设防御的目标最强攻击的区间时，该变体才算有保护。区间重叠之处，不能证实保护。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>A variant that does not have all the attacks of the undefended target is not judged.</source>
        <translation>缺少对不设防御的目标所用攻击的变体，不予评判。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>A protecting variant brings the attack down to guessing if no attack on it has its whole interval above 50 %.</source>
        <translation>如果对有保护的变体没有一种攻击的整个区间高于 50 %，则它把攻击降到了猜测水平。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>Among the protecting variants that cannot be told apart from the one that leaks least (and, if any reaches guessing, only among those that do), the one that writes best on held-out records (ROUGE-L) is recommended; if the intervals of several overlap, that is said.</source>
        <translation>在有保护的变体中，与泄露最少者无法区分的那些（若有达到猜测水平的，则只在其中）里，推荐在预留记录上写得最好的（ROUGE-L）；若多个区间重叠，会予说明。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>A variant whose texts for held-out pictures are less than a tenth as varied as the undefended target&apos;s no longer describes pictures. It is named, but never recommended: a leak is easily ended by a model that says the same of everything, and ROUGE-L may not show that.</source>
        <translation>如果一个变体对预留图片所写文字的多样性不到不设防御的目标的十分之一，它就不再是在描述图片。它会被指出，但绝不推荐：让模型对一切都说同样的话很容易消除泄露，而 ROUGE-L 可能看不出来。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>A loss of quality is called one only if its paired interval lies below zero.</source>
        <translation>只有当成对区间低于零时，才称为质量损失。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>If the metric-based attack&apos;s interval on a private model does not contain 50 %, that is said: the formal guarantee bounds the leak, it does not make it zero.</source>
        <translation>如果指标攻击对差分隐私模型的区间不含 50 %，会予说明：形式化保证限制泄露，但不会使其为零。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{label} lowers the leak without ending it (ASR {percent}; undefended {percent_2})</source>
        <translation>{label} 减少了泄露但没有消除（成功率 {percent}；不设防御 {percent_2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>from {before} to {after}</source>
        <translation>从 {before} 到 {after}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>, without a measurable loss of quality: ROUGE-L on held-out records goes {numbers}.</source>
        <translation>，没有可测出的质量损失：预留记录上的 ROUGE-L {numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{label} leaks although the undefended target does not: ASR {percent}.</source>
        <translation>不设防御的目标没有泄露，而{label}却有：成功率 {percent}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>it leaks least</source>
        <translation>它泄露最少</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{label} brings the attack down to guessing (ASR {percent}; undefended {percent_2})</source>
        <translation>{label} 把攻击降到猜测水平（成功率 {percent}；不设防御 {percent_2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>; what it costs in quality is not known.</source>
        <translation>；不清楚质量上的代价。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>, but no longer describes pictures: {texts} for {pictures} held-out pictures (undefended: {distinct}), whatever ROUGE-L says ({before} before, {after} now).</source>
        <translation>，但不再描述图片：{pictures} 张预留图片只有{texts}（不设防御：{distinct}），无论 ROUGE-L 如何（之前 {before}，现在 {after}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>; ROUGE-L on held-out records goes {numbers} (without an interval).</source>
        <translation>；预留记录上的 ROUGE-L {numbers}（无区间）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>, at the price of caption quality: ROUGE-L on held-out records falls {numbers}.</source>
        <translation>，代价是描述质量：预留记录上的 ROUGE-L 下降，{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>, and its captions even improve: ROUGE-L on held-out records rises {numbers}.</source>
        <translation>，描述质量甚至提高：预留记录上的 ROUGE-L 上升，{numbers}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>No attack on the undefended target is finished, so that there is nothing to compare the defenses with.</source>
        <translation>对不设防御的目标还没有完成的攻击，因此没有可与防御比较的对象。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>No recommendation: the audit of the undefended target is invalid. Members and non-members can be told apart without the model, and so these numbers do not show what a defense does.</source>
        <translation>不作建议：不设防御的目标的审计无效。不用模型就能区分成员与非成员，所以这些数值不能说明防御的作用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>Nothing needs defending here: no attack on the undefended target is surely better than guessing (strongest: ASR {percent}).</source>
        <translation>这里无需防御：没有攻击对不设防御的目标确实好过猜测（最强：成功率 {percent}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>This defense is not</source>
        <translation>这种防御未被</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>None of the {ready} defenses is</source>
        <translation>{ready} 种防御都未被</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{what} shown to protect: without defense the attack has an ASR of {percent}, and no variant&apos;s interval lies wholly below that.</source>
        <translation>{what}证实有保护：不设防御时攻击的成功率为 {percent}，没有变体的区间完全低于它。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>No protection is shown for: {listed}. These intervals overlap the undefended one.</source>
        <translation>不能证实有保护：{listed}。其区间与不设防御时重叠。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>No defense is recommended: what protects here has stopped describing the pictures.</source>
        <translation>不推荐任何防御：这里有保护作用的，都已不再描述图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>no attack on it is surely better than guessing</source>
        <translation>没有攻击对它确实好过猜测</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>By these records it cannot be told apart from {listed}: their intervals overlap. It is named because{kept}.</source>
        <translation>就这些记录而言，它与{listed}无法区分：区间重叠。选它是因为{kept}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{label} brings the attack below guessing (ASR {percent}; undefended {percent_2})</source>
        <translation>{label} 把攻击降到猜测以下（成功率 {percent}；不设防御 {percent_2}）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>a single text</source>
        <translation>一种文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>only {different} different texts</source>
        <translation>{different} 种不同的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>Not judged, because attacks are missing: {join}.</source>
        <translation>因缺少攻击而未评判：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{label} leaks more than no defense at all: ASR {_reach}, against {percent}.</source>
        <translation>{label} 比完全不设防御泄露更多：成功率 {_reach}，相比 {percent}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>it writes best on held-out records</source>
        <translation>它在预留记录上写得最好</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_advice.py"/>
        <source>{label}: the metric-based attack&apos;s interval lies {side} guessing and does not contain 50 % (ASR {percent}); the privacy guarantee bounds a leak, it does not exclude one.</source>
        <translation>{label}：指标攻击的区间位于猜测{side}，不含 50 %（成功率 {percent}）；隐私保证限制泄露，但不能排除泄露。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_comparison.py"/>
        <source>No defense</source>
        <translation>不设防御</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_comparison.py"/>
        <source>The undefended target has no records yet.</source>
        <translation>不设防御的目标还没有记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_comparison.py"/>
        <source>Differences have no interval: the tables of scores are not at hand.</source>
        <translation>差异没有区间：手头没有分数表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_comparison.py"/>
        <source>Differences have no interval. {message}</source>
        <translation>差异没有区间。{message}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_comparison.py"/>
        <source>Differences have no interval: a table of scores is damaged.</source>
        <translation>差异没有区间：有一张分数表已损坏。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defense_comparison.py"/>
        <source>Differences have no interval: the two targets were judged on different records.</source>
        <translation>差异没有区间：两个目标判断的记录不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>Dropout</source>
        <translation>Dropout（随机失活）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>{defense}, ε = {strength:g}</source>
        <translation>{defense}，ε = {strength:g}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>{defense}, λ = {strength:g}</source>
        <translation>{defense}，λ = {strength:g}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>{defense}, patience {strength:g}</source>
        <translation>{defense}，耐心 {strength:g} 轮</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>{defense}, {strength:g}</source>
        <translation>{defense}，{strength:g}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/defenses.py"/>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>This folder holds no study.</source>
        <translation>这个文件夹里没有研究。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>Choose a folder that contains {STUDY_PLAN_FILE}.</source>
        <translation>请选择包含 {STUDY_PLAN_FILE} 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>This study has no result yet.</source>
        <translation>这项研究还没有结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>The study&apos;s result cannot be read.</source>
        <translation>无法读取研究的结果。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>It may be damaged or made by a newer version; resume the study to make it again.</source>
        <translation>它可能已损坏，或由更新的版本生成；请继续运行研究以重新生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>The study names a combination outside its own folder.</source>
        <translation>研究列出的一个组合在它自己的文件夹之外。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/opened.py"/>
        <source>Do not trust this study&apos;s files; run the study again.</source>
        <translation>不要信任这项研究的文件；请重新运行研究。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/plan.py"/>
        <source>The paper&apos;s grid</source>
        <translation>论文的组合</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/plan_file.py"/>
        <source>kind = {kind} is not possible.</source>
        <translation>kind = {kind} 不可行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/plan_file.py"/>
        <source>Write kind = &apos;study&apos; for a study; leave the key out for an audit.</source>
        <translation>研究请写 kind = &apos;study&apos;；审计则不写这个键。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>This folder already holds a study.</source>
        <translation>这个文件夹里已有一项研究。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>Choose another folder for the study.</source>
        <translation>请为研究另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>Its {role} model {name} failed: {reason}</source>
        <translation>它的{role}模型 {name} 失败：{reason}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/study/runner.py"/>
        <source>{name}: already done</source>
        <translation>{name}：已完成</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The decoder knows {num_embeddings} words, the vocabulary {words}.</source>
        <translation>解码器知道 {num_embeddings} 个词，词表有 {words} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>Choose the vocabulary that the model was trained with.</source>
        <translation>请选择训练模型时所用的词表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint holds more than tensors and could run code; it was refused.</source>
        <translation>检查点不只包含张量，可能会运行代码；已拒绝。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint is missing, damaged, or no checkpoint.</source>
        <translation>检查点缺失、已损坏，或不是检查点。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint holds no named tensors.</source>
        <translation>检查点不含带名称的张量。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>The checkpoint is none of the authors&apos; captioner (ResNet or VGG-16, and an LSTM).</source>
        <translation>检查点不是作者的描述模型（ResNet 或 VGG-16，加 LSTM）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>Choose the encoder and decoder files of one training of their scripts.</source>
        <translation>请选择作者脚本同一次训练的编码器和解码器文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>Choose a file that holds a state dict, as torch.save(model.state_dict()) makes.</source>
        <translation>请选择包含 state dict 的文件，例如由 torch.save(model.state_dict()) 生成。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>{label} of the authors&apos; scripts</source>
        <translation>作者脚本的 {label}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>{blocks} blocks in the third stage</source>
        <translation>第三阶段有 {blocks} 个块</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>embed.weight has width {width}, the encoder gives {embedding}</source>
        <translation>embed.weight 的宽度为 {width}，编码器给出 {embedding}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>unknown tensors {_0}</source>
        <translation>未知的张量 {_0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>{name} is missing or of another shape</source>
        <translation>{name} 缺失或形状不同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>linear.weight is {picture}, but {label} gives {size}</source>
        <translation>linear.weight 为 {picture}，而 {label} 给出 {size}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/authors_model.py"/>
        <source>{name} holds no finite numbers</source>
        <translation>{name} 含有非有限的数</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>The model takes {feature_size} numbers a picture, the encoder {label} gives {feature_size_2}.</source>
        <translation>模型每张图片接受 {feature_size} 个数，编码器 {label} 给出 {feature_size_2} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>Choose the encoder that the model was trained with.</source>
        <translation>请选择训练模型时所用的编码器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>These are no files of the authors&apos; scripts.</source>
        <translation>这些不是作者脚本的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>Choose a folder with encoder*.ckpt, decoder*.ckpt and vocab*.pkl.</source>
        <translation>请选择包含 encoder*.ckpt、decoder*.ckpt 和 vocab*.pkl 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>A record has no picture for the model to look at.</source>
        <translation>有一条记录没有图片可供模型查看。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>Leave the record out.</source>
        <translation>请略去这条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>checkpoint of this program</source>
        <translation>本程序的检查点</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>checkpoint of the authors&apos; scripts</source>
        <translation>作者脚本的检查点</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>Put captioner.json and model.safetensors, or one encoder*.ckpt, one decoder*.ckpt and one vocab*.pkl into a folder of their own.</source>
        <translation>请把 captioner.json 和 model.safetensors，或一个 encoder*.ckpt、一个 decoder*.ckpt 和一个 vocab*.pkl，放进单独的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>captioner of this program</source>
        <translation>本程序的描述模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint.py"/>
        <source>authors&apos; encoder and decoder</source>
        <translation>作者的编码器和解码器</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint_folder.py"/>
        <source>The checkpoint&apos;s folder cannot be opened.</source>
        <translation>无法打开检查点的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint_folder.py"/>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Choose the folder that holds the model&apos;s files.</source>
        <translation>请选择包含模型文件的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/checkpoint_folder.py"/>
        <source>The folder needs exactly one {part} file; found: {said}.</source>
        <translation>文件夹里必须正好有一个{part}文件；找到：{said}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The target&apos;s command names no program.</source>
        <translation>目标的命令没有写程序。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Give the program and its arguments as a list.</source>
        <translation>请以列表形式给出程序及其参数。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The target&apos;s command cannot be started as it is written.</source>
        <translation>目标的命令无法按所写的方式启动。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Arguments must be plain text and the time for an answer above 0.</source>
        <translation>参数必须是纯文本，回答的时限必须大于 0。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The target&apos;s program cannot be started.</source>
        <translation>无法启动目标的程序。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Check its path, and that it may be run.</source>
        <translation>请检查它的路径，以及是否可以运行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Answers that came before are kept. Mend the program, then resume.</source>
        <translation>此前收到的回答都保留着。请修好程序，然后继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program says: {_0}</source>
        <translation>程序说：{_0}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program&apos;s answer has no text.</source>
        <translation>程序的回答没有文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>with exit code {code}</source>
        <translation>，退出码 {code}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program ended {how}after {answered} of {asked} answers.</source>
        <translation>程序在 {asked} 个回答中给出 {answered} 个之后结束{how}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>It wrote: {strip}</source>
        <translation>它写道：{strip}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program wrote a line of over {_LONGEST_LINE} bytes.</source>
        <translation>程序写出了超过 {_LONGEST_LINE} 字节的一行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program wrote something else than a JSON object to its standard output (messages belong to standard error).</source>
        <translation>程序在标准输出写了 JSON 对象以外的内容（消息应写到标准错误）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program answered a record twice, or one that does not exist.</source>
        <translation>程序对一条记录回答了两次，或回答了不存在的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>Its last words: {last}</source>
        <translation>它最后说：{last}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>(nothing on standard error)</source>
        <translation>（标准错误没有内容）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program gave more answers than it was asked for.</source>
        <translation>程序给出的回答比问题还多。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/command.py"/>
        <source>The program gave no answer for {answer_seconds} seconds and was ended.</source>
        <translation>程序在 {answer_seconds} 秒内没有回答，已被结束。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Something went wrong while the service was asked.</source>
        <translation>询问服务时出了问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. Resume, or report this.</source>
        <translation>此前收到的回答都保留着。请继续运行，或报告此事。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>{_unanswered_in_a_row} records in a row got no text; the last: {reason}</source>
        <translation>连续 {_unanswered_in_a_row} 条记录没有得到文字；最后一条：{reason}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. See to the service, then resume: only what is missing is asked for.</source>
        <translation>此前收到的回答都保留着。请检查服务，然后继续：只会再问缺少的部分。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The budget of {request_cap} requests is used up.</source>
        <translation>{request_cap} 次请求的额度已用完。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. Raise the cap to go on.</source>
        <translation>此前收到的回答都保留着。请提高上限后继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>Answers that came before are kept. Check address, model and key, then resume.</source>
        <translation>此前收到的回答都保留着。请检查地址、模型和密钥，然后继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service does not accept the key.</source>
        <translation>服务不接受这个密钥。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service wants to be paid first.</source>
        <translation>服务要求先付费。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service refuses access.</source>
        <translation>服务拒绝访问。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service does not know this address or model.</source>
        <translation>服务不认识这个地址或模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service does not take requests at this address.</source>
        <translation>服务不在这个地址接受请求。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>HTTP status {status}. {excerpt}</source>
        <translation>HTTP 状态 {status}。{excerpt}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service sent a compressed answer though none was asked for.</source>
        <translation>没有要求压缩，服务却发来压缩的回答。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service has moved to another address.</source>
        <translation>服务已迁到另一个地址。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service is overloaded.</source>
        <translation>服务过载。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service has a fault.</source>
        <translation>服务出现故障。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service refuses the request (status {status}).</source>
        <translation>服务拒绝请求（状态 {status}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service gave no answer within {answer_seconds} seconds.</source>
        <translation>服务在 {answer_seconds} 秒内没有回答。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The connection to the service failed or was cut.</source>
        <translation>与服务的连接失败或中断。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service&apos;s address is not valid.</source>
        <translation>服务的地址无效。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service&apos;s answer has over {largest_answer} bytes.</source>
        <translation>服务的回答超过 {largest_answer} 字节。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service asks to wait for {wait} seconds, longer than allowed.</source>
        <translation>服务要求等待 {wait} 秒，超过允许的时间。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service&apos;s certificate cannot be verified, so nothing was sent.</source>
        <translation>无法验证服务的证书，因此没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The request cannot be sent.</source>
        <translation>请求无法发送。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_conversation.py"/>
        <source>The service&apos;s answer is not of the expected form{why}.</source>
        <translation>服务的回答不是预期的形式{why}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>The service&apos;s limit {name} cannot be used as it is.</source>
        <translation>服务的限制 {name} 不能这样使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>Give a number of the allowed range; most_cost needs cost_per_request.</source>
        <translation>请给出允许范围内的数；most_cost 需要 cost_per_request。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>The file that counts the requests cannot be used.</source>
        <translation>记录请求次数的文件无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>Check the disk&apos;s free space and the folder&apos;s permissions, then resume.</source>
        <translation>请检查磁盘空间和文件夹权限，然后继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_limits.py"/>
        <source>the other limits</source>
        <translation>其他限制</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>The chat service needs a model&apos;s name, and its further keys must be others than model, messages and stream.</source>
        <translation>聊天服务需要模型名称，其余的键不能是 model、messages 和 stream。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>See the service&apos;s list of models.</source>
        <translation>请查看服务的模型列表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Where a header holds {KEY}, the key&apos;s name is needed, and the other way round.</source>
        <translation>头部含有 {KEY} 时需要密钥名称，反之亦然。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Name the key in the system&apos;s keyring and write {KEY} into one header.</source>
        <translation>请指定系统密钥环中的密钥名称，并在一个头部写入 {KEY}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>M4I is in offline mode and asks no service.</source>
        <translation>M4I 处于离线模式，不询问任何服务。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Leave offline mode (in the settings, or M4I_OFFLINE=0) and try again. Answers that have come are kept.</source>
        <translation>请退出离线模式（在设置中，或 M4I_OFFLINE=0）后再试。已收到的回答都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>The record&apos;s pictures have over {_0} MB and were not sent.</source>
        <translation>这条记录的图片超过 {_0} MB，没有发送。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Lower the limit longest_side.</source>
        <translation>请降低 longest_side 的限制。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>The file of certificate authorities cannot be read.</source>
        <translation>无法读取证书颁发机构文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>Choose a file in PEM format.</source>
        <translation>请选择 PEM 格式的文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>service at {netloc}</source>
        <translation>{netloc} 的服务</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_service.py"/>
        <source>{done} of {records} answers</source>
        <translation>{done}/{records} 个回答</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A header of the service cannot be set.</source>
        <translation>服务的一个头部无法设置。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Header names are letters, digits and -; those of the connection are ours.</source>
        <translation>头部名称由字母、数字和 - 组成；与连接有关的头部由我们设置。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A header&apos;s value holds a line break, another control character, or a placeholder.</source>
        <translation>头部的值含有换行、其他控制字符或占位符。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Only {KEY} may stand in a header; record data belongs into the body.</source>
        <translation>头部中只能有 {KEY}；记录的数据应放在正文中。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A header seems to hold a key as plain text.</source>
        <translation>有一个头部似乎以明文含有密钥。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Store the key in the system&apos;s keyring and write {KEY} here.</source>
        <translation>请把密钥存入系统密钥环，并在这里写 {KEY}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The body of the service&apos;s template is no JSON.</source>
        <translation>服务模板的正文不是 JSON。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Write JSON with placeholders within quotation marks, e.g. {{&quot;q&quot;: &quot;{{prompt}}&quot;}}.</source>
        <translation>请写 JSON，占位符放在引号内，例如 {{&quot;q&quot;: &quot;{{prompt}}&quot;}}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The body has an unknown placeholder: {{{unknown}}}.</source>
        <translation>正文有未知的占位符：{{{unknown}}}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Known are {join}; a key goes into a header.</source>
        <translation>已知的有 {join}；密钥应放在头部。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The path to the text in the service&apos;s answer cannot be understood.</source>
        <translation>无法理解服务回答中文字的路径。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>Write it like choices[0].message.content</source>
        <translation>请写成 choices[0].message.content 这样的形式</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>The service&apos;s address cannot be used.</source>
        <translation>服务的地址无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>It must begin with https:// or http:// and hold no spaces.</source>
        <translation>必须以 https:// 或 http:// 开头，且不含空格。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>It must name a host, and neither a user, a password, a # nor a placeholder; a key goes into a header.</source>
        <translation>必须写明主机，不能含用户名、密码、# 或占位符；密钥应放在头部。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>A key is sent over https only, except within your own network.</source>
        <translation>除在您自己的网络内，密钥只通过 https 发送。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>a truth value</source>
        <translation>真假值</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/http_template.py"/>
        <source>an object</source>
        <translation>一个对象</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>The generation setting {name} cannot be {getattr}.</source>
        <translation>生成设置 {name} 不能为 {getattr}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <location filename="../../m4i_core/training/defenses/settings.py"/>
        <location filename="../../m4i_core/training/report_settings.py"/>
        <location filename="../../m4i_core/training/settings.py"/>
        <source>See the plan&apos;s keys for the allowed values.</source>
        <translation>允许的值见计划的各个键。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>A model either draws its words or searches with several beams.</source>
        <translation>模型要么随机抽词，要么用多个束搜索。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>Set the temperature to 0 or beams to 1.</source>
        <translation>请把 temperature 设为 0，或把 beams 设为 1。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>This model looks at pictures only and reads no words.</source>
        <translation>这个模型只看图片，不读文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>Leave the questions and the prompt template empty, or choose a model that answers questions.</source>
        <translation>请将问题和提示模板留空，或选择能回答问题的模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>Take fewer records in a pass, shorter questions and answers, or see whether the folder is complete.</source>
        <translation>请减少每次的记录数、缩短问题和回答，或检查文件夹是否完整。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>transformers cannot load the model from this folder.</source>
        <translation>transformers 无法从这个文件夹加载模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>See the details; most often a file is missing, damaged, or needs a package.</source>
        <translation>请看细节；通常是缺少文件、文件损坏，或需要某个软件包。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>{family} model of Hugging Face</source>
        <translation>Hugging Face 的 {family} 模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>The record has no picture for the model to look at.</source>
        <translation>这条记录没有图片可供模型查看。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>The model&apos;s processor failed on a record.</source>
        <translation>模型的处理器在一条记录上出错。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>The memory is too small for this model.</source>
        <translation>内存不足以运行这个模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face.py"/>
        <source>The model failed.</source>
        <translation>模型出错了。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s folder cannot be opened.</source>
        <translation>无法打开模型的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>A file of the model is no readable JSON.</source>
        <translation>模型的一个文件不是可读取的 JSON。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Download or copy the file again.</source>
        <translation>请重新下载或复制该文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s weights are a pickle, which could run code; it was not opened.</source>
        <translation>模型的权重是 pickle，可能会运行代码；没有打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Get the model as safetensors (most have such a version on the Hub), or save it anew with save_pretrained(safe_serialization=True) where you trust it.</source>
        <translation>请获取 safetensors 格式的模型（Hub 上大多有），或在可信的环境中用 save_pretrained(safe_serialization=True) 重新保存。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The folder holds no weights: {_WEIGHTS} is missing.{other}</source>
        <translation>文件夹里没有权重：缺少 {_WEIGHTS}。{other}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Complete the download, or save the model with save_pretrained.</source>
        <translation>请完成下载，或用 save_pretrained 保存模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>{missing} of {listed} files of weights are missing.</source>
        <translation>{listed} 个权重文件中缺少 {missing} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Complete the download.</source>
        <translation>请完成下载。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The weights are damaged, or no safetensors file.</source>
        <translation>权重已损坏，或不是 safetensors 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>A file of the model cannot be read.</source>
        <translation>无法读取模型的一个文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Check the file&apos;s permissions and the disk.</source>
        <translation>请检查文件的权限和磁盘。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Choose a folder that holds config.json, *.safetensors and the processor&apos;s files.</source>
        <translation>请选择包含 config.json、*.safetensors 和处理器文件的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The folder holds no Hugging Face model: config.json is missing.</source>
        <translation>文件夹里没有 Hugging Face 模型：缺少 config.json。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The folder holds an adapter, which changes another model.</source>
        <translation>文件夹里是适配器，它用于改变另一个模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Merge the adapter into its model, save the whole, and choose that folder.</source>
        <translation>请把适配器合并到其模型中，整体保存，再选择该文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s config names no model_type.</source>
        <translation>模型的配置没有写 model_type。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s config points to weights under another name.</source>
        <translation>模型的配置指向其他名称的权重。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Name the file {_WEIGHTS} and remove transformers_weights from config.json.</source>
        <translation>请把文件命名为 {_WEIGHTS}，并从 config.json 中去掉 transformers_weights。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The folder holds too many files for a model.</source>
        <translation>文件夹里的文件太多，不像一个模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Weights for other programs cannot be used.</source>
        <translation>供其他程序使用的权重无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The index of the weights lists no files.</source>
        <translation>权重索引没有列出文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>A file of the model is a link to a place outside its folder.</source>
        <translation>模型的一个文件是指向文件夹之外的链接。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Replace the link by the file itself.</source>
        <translation>请用文件本身替换链接。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The index of the weights points to {_0}, which is no safetensors file of this folder.</source>
        <translation>权重索引指向 {_0}，它不是这个文件夹的 safetensors 文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>Get the model from a source that you trust.</source>
        <translation>请从可信的来源获取模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_folder.py"/>
        <source>The model&apos;s config asks for the impossible: {name} is {number}.</source>
        <translation>模型的配置要求不可能的值：{name} 为 {number}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_generation.py"/>
        <source>longer than {seconds} s</source>
        <translation>超过 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Models of Hugging Face need the package transformers, which is not installed.</source>
        <translation>Hugging Face 的模型需要软件包 transformers，但没有安装。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Install it with: pip install &apos;m4i[hugging-face]&apos;</source>
        <translation>安装方法：pip install &apos;m4i[hugging-face]&apos;</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The installed transformers {__version__} is none that this program knows.</source>
        <translation>安装的 transformers {__version__} 不是本程序所知的版本。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Install a fitting one with: pip install &apos;m4i[hugging-face]&apos;</source>
        <translation>安装合适的版本：pip install &apos;m4i[hugging-face]&apos;</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The model needs program code from its own folder, which is never run.</source>
        <translation>模型需要其文件夹中的程序代码，而这些代码从不运行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Serve it with a program that you trust and audit it over HTTP, or choose a model that transformers knows by itself.</source>
        <translation>请用可信的程序提供服务，再通过 HTTP 审计，或选择 transformers 自身支持的模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>transformers {__version__} knows no model {family} that makes text from a picture.</source>
        <translation>transformers {__version__} 没有能从图片生成文字的 {family} 模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Choose a model that describes pictures, or install a newer transformers.</source>
        <translation>请选择描述图片的模型，或安装更新的 transformers。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The model&apos;s config cannot be used.</source>
        <translation>模型的配置无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Download or copy the file again, or install a newer transformers.</source>
        <translation>请重新下载或复制该文件，或安装更新的 transformers。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The model&apos;s processor (how pictures and words are prepared) cannot be loaded.</source>
        <translation>无法加载模型的处理器（图片和文字如何预处理）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Put preprocessor_config.json or processor_config.json and the tokenizer&apos;s files beside the model; they come with it.</source>
        <translation>请把 preprocessor_config.json 或 processor_config.json 以及分词器的文件放在模型旁；它们随模型提供。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The weights do not fit the model&apos;s config.</source>
        <translation>权重与模型的配置不符。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>Complete the download, get config.json and weights from the same place, or install a newer transformers.</source>
        <translation>请完成下载，从同一处获取 config.json 和权重，或安装更新的 transformers。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>The config describes {wanted} numbers, the files hold {numbers}</source>
        <translation>配置描述了 {wanted} 个数，文件包含 {numbers} 个</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/hugging_face_loading.py"/>
        <source>{lacking} parts are missing: {join}</source>
        <translation>缺少 {lacking} 个部分：{join}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>The file holds no table that can be read: its lines have no columns.</source>
        <translation>文件里没有可读取的表格：它的行没有列。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>Give a CSV, TSV, JSON-lines or Parquet file with one row for each output.</source>
        <translation>请提供 CSV、TSV、JSON-lines 或 Parquet 文件，每个输出一行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>its cells name members and non-members</source>
        <translation>它的单元格写明成员和非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/output_columns.py"/>
        <source>its cells hold the longest of the other texts</source>
        <translation>它的单元格含有其他文字中最长的</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>The vocabulary was refused: {why}.</source>
        <translation>词表被拒绝：{why}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>The vocabulary cannot be read.</source>
        <translation>无法读取词表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>Check that the file exists and that you may read it.</source>
        <translation>请检查文件是否存在，以及您是否有读取权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>Export it in the program that made it: write word2idx as JSON, or pickle the plain object of the class Vocabulary (word2idx, idx2word, idx) with protocol 2 or later.</source>
        <translation>请在生成它的程序中导出：把 word2idx 写成 JSON，或用 protocol 2 或更高版本 pickle 类 Vocabulary 的普通对象（word2idx、idx2word、idx）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>something follows the vocabulary</source>
        <translation>词表后面还有内容</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it holds more than a vocabulary</source>
        <translation>它不只包含词表</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it asks for {_0}.{_1}</source>
        <translation>它要求 {_0}.{_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it fills something that is no dictionary</source>
        <translation>它填充的不是字典</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it is no object with word2idx, idx2word and idx</source>
        <translation>它不是含 word2idx、idx2word 和 idx 的对象</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>its attributes are of other kinds</source>
        <translation>它的属性种类不同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>its numbers do not fit its words</source>
        <translation>它的编号与词不符</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>its two dictionaries contradict each other</source>
        <translation>它的两个字典互相矛盾</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it has no &lt;start&gt; and &lt;end&gt;</source>
        <translation>它没有 &lt;start&gt; 和 &lt;end&gt;</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>a dictionary holds something else than words and numbers</source>
        <translation>有一个字典含有词和数字以外的内容</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it makes another object than a vocabulary</source>
        <translation>它生成词表以外的对象</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it holds the instruction {name}, which no vocabulary needs</source>
        <translation>它含有词表不需要的指令 {name}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/pickled_vocabulary.py"/>
        <source>it sets the state of something that is no vocabulary</source>
        <translation>它为词表以外的对象设置状态</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/questions.py"/>
        <source>The prompt template must hold {_PLACE} exactly once.</source>
        <translation>提示模板必须正好含有一次 {_PLACE}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/questions.py"/>
        <source>Write for example: Answer in a few words: {_PLACE}</source>
        <translation>例如写：Answer in a few words: {_PLACE}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/questions.py"/>
        <source>Describe this picture in one sentence.</source>
        <translation>用一句话描述这张图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>There is no preset {preset}.</source>
        <translation>没有预设 {preset}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Use one of {join}.</source>
        <translation>请用 {join} 之一。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>The model looks at {views} pictures of each record; this one has {pictures}.</source>
        <translation>模型查看每条记录的 {views} 张图片；这条有 {pictures} 张。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>The visual extractor gives {patch_size} numbers a patch, the generator takes {patch_size_1}.</source>
        <translation>视觉提取器每个图块给出 {patch_size} 个数，生成器接受 {patch_size_1} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Choose a checkpoint of one training.</source>
        <translation>请选择同一次训练的检查点。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>The checkpoint knows {_0} words; the reports of &apos;train&apos; give {tokens} that stand there at least {min_count} times.</source>
        <translation>检查点知道 {_0} 个词；&apos;train&apos; 的报告中出现至少 {min_count} 次的有 {tokens} 个。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Choose the annotation file that the model was trained with (not {name}), or give its data set and threshold.</source>
        <translation>请选择训练模型时所用的标注文件（不是 {name}），或给出其数据集和阈值。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>R2Gen-CMN checkpoint</source>
        <translation>R2Gen-CMN 检查点</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>checkpoint (.pth)</source>
        <translation>检查点（.pth）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>annotation (annotation.json)</source>
        <translation>标注（annotation.json）</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_checkpoint.py"/>
        <source>Put the .pth and the annotation.json it was trained with into a folder of their own.</source>
        <translation>请把 .pth 和训练它所用的 annotation.json 放进单独的文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Record {number} of &apos;train&apos; has no report or no list of pictures.</source>
        <translation>&apos;train&apos; 的第 {number} 条记录没有报告或没有图片列表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Choose the annotation file that the model was trained with, unchanged.</source>
        <translation>请选择训练模型时所用的标注文件，保持原样。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>The reports hold over {_MOST_WORDS} different words.</source>
        <translation>报告包含超过 {_MOST_WORDS} 个不同的词。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Choose the annotation file that the model was trained with.</source>
        <translation>请选择训练模型时所用的标注文件。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>The annotation file has no records in &apos;train&apos;.</source>
        <translation>标注文件的 &apos;train&apos; 中没有记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_vocabulary.py"/>
        <source>Choose the annotation.json that the model was trained with.</source>
        <translation>请选择训练模型时所用的 annotation.json。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>The checkpoint&apos;s width {width} and memory of {rows} rows do not go with {heads} heads that take {top_k} rows each.</source>
        <translation>检查点的宽度 {width} 和 {rows} 行记忆，与 {heads} 个各取 {top_k} 行的注意力头不相容。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>Give the numbers of heads and rows (topk) that the model was trained with.</source>
        <translation>请给出训练模型时所用的头数和行数（topk）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>The file is no R2Gen-CMN checkpoint that can be used: {details}.</source>
        <translation>文件不是可用的 R2Gen-CMN 检查点：{details}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>Choose the model_best.pth or current_checkpoint.pth of an R2Gen-CMN training.</source>
        <translation>请选择 R2Gen-CMN 训练的 model_best.pth 或 current_checkpoint.pth。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>it has no {join} but {_1}</source>
        <translation>它没有 {join}，但有 {_1}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>it has no memory_matrix; R2Gen without CMN is another model</source>
        <translation>它没有 memory_matrix；不带 CMN 的 R2Gen 是另一种模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>it normalises patches over the batch (use_bn), which is not supported</source>
        <translation>它按批次归一化图块（use_bn），不支持</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>its visual extractor has {blocks} blocks in the third stage</source>
        <translation>它的视觉提取器第三阶段有 {blocks} 个块</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>it has parts of another model: {join}</source>
        <translation>它含有另一种模型的部分：{join}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>it has {numbers} layers</source>
        <translation>它有 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>{name} is of another shape</source>
        <translation>{name} 的形状不同</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>{name} holds other codes of positions</source>
        <translation>{name} 含有不同的位置编码</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>{name} is no plain tensor</source>
        <translation>{name} 不是普通张量</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/r2gen_weights.py"/>
        <source>{name} is not the shared memory</source>
        <translation>{name} 不是共享记忆</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The table of recorded outputs has no text for a record.</source>
        <translation>录下的输出表中，有一条记录没有文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Use the records of the same table, or add the missing rows.</source>
        <translation>请使用同一张表的记录，或补上缺少的行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>No row of the table can be used.</source>
        <translation>表格没有可用的行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>See that the columns hold what the mapping says.</source>
        <translation>请检查各列的内容与对应关系是否一致。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>No column of the table seems to hold {what}. It has: {names}.</source>
        <translation>表格中似乎没有包含{what}的列。它有：{names}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Say which column holds the generated text and which the reference.</source>
        <translation>请说明哪一列是生成的文字，哪一列是参考文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The table names no pictures. Only the metric-based attacks are possible, which compare the generated text with the reference; attacks on picture features, the picture checks and thumbnails are left out.</source>
        <translation>表格没有写图片。只能使用指标攻击，即比较生成文字与参考文字；图片特征攻击、图片检查和缩略图都略去。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>recorded outputs</source>
        <translation>录下的输出</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>{reason} The row was skipped.</source>
        <translation>{reason}该行已跳过。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>over {number} rows and {characters} characters</source>
        <translation>超过 {number} 行和 {characters} 个字符</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>A cell has over {MAX_FIELD} characters.</source>
        <translation>有一个单元格超过 {MAX_FIELD} 个字符。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The row has no reference text.</source>
        <translation>这一行没有参考文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The row names no picture.</source>
        <translation>这一行没有写图片名。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>Membership {said} is not understood.</source>
        <translation>无法理解成员身份 {said}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>the generated text</source>
        <translation>生成的文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>a reference text</source>
        <translation>一条参考文字</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>{key} has another text or picture already.</source>
        <translation>{key} 已有另一段文字或图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>The picture {_0} lies outside the folder and is not opened.</source>
        <translation>图片 {_0} 在文件夹之外，不会打开。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/recorded_outputs.py"/>
        <source>{key} is a member and is none.</source>
        <translation>{key} 既是成员又不是成员。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The service&apos;s key holds spaces, line breaks or other signs that no key has.</source>
        <translation>服务的密钥含有空格、换行或密钥中不会有的其他符号。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Copy the key again, without anything around it.</source>
        <translation>请重新复制密钥，不要带前后的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The system&apos;s keyring holds no key of this name.</source>
        <translation>系统密钥环中没有这个名称的密钥。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Store the key first, or leave the key&apos;s name empty.</source>
        <translation>请先存入密钥，或将密钥名称留空。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The service&apos;s key is empty.</source>
        <translation>服务的密钥是空的。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Paste the key.</source>
        <translation>请粘贴密钥。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>A key&apos;s name is made of letters, digits, spaces and . _ @ -</source>
        <translation>密钥名称由字母、数字、空格和 . _ @ - 组成</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Choose a short name, for example the service&apos;s.</source>
        <translation>请选一个短名称，例如服务的名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>The system&apos;s keyring cannot be used.</source>
        <translation>系统密钥环无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/service_key.py"/>
        <source>Unlock it, or install one (on Linux: GNOME Keyring or KWallet).</source>
        <translation>请解锁，或安装一个（Linux 上：GNOME Keyring 或 KWallet）。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>The table is too large to be read safely: {how}.</source>
        <translation>表格太大，无法安全读取：{how}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>Split it, or leave out the rows and columns that are not needed.</source>
        <translation>请拆分，或去掉不需要的行和列。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>{size} bytes unpacked</source>
        <translation>解压后 {size} 字节</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/table_bombs.py"/>
        <source>a cell of {longest} bytes in {name}</source>
        <translation>{name} 中有一个 {longest} 字节的单元格</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>Two records have the same id.</source>
        <translation>两条记录的编号相同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>Give each record its own id.</source>
        <translation>请给每条记录各自的编号。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>The target was asked about {asked} records and gave {answered} answers, or answers that are no text.</source>
        <translation>询问了目标 {asked} 条记录，得到 {answered} 个回答，或有的回答不是文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>See how the target is connected.</source>
        <translation>请检查目标的连接方式。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>The file that keeps the target&apos;s answers cannot be used.</source>
        <translation>保存目标回答的文件无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>The target gave no text for {failures} of {texts} records. The first: {record_id}: {reason}</source>
        <translation>目标对 {texts} 条记录中的 {failures} 条没有给出文字。第一条：{record_id}：{reason}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/target.py"/>
        <source>What was answered is kept. Resume to ask for the missing ones again.</source>
        <translation>已有的回答都保留着。请继续运行，再问缺少的部分。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/trained_here.py"/>
        <source>The record&apos;s picture has not been encoded for this model.</source>
        <translation>这条记录的图片还没有为这个模型编码。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/trained_here.py"/>
        <source>Encode the record&apos;s pictures with the model&apos;s encoder first.</source>
        <translation>请先用模型的编码器编码记录的图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/targets/trained_here.py"/>
        <source>model trained here</source>
        <translation>在这里训练的模型</translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/report_tokens.py"/>
        <source>A report vocabulary cannot be read.</source>
        <translation>无法读取报告词表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/report_tokens.py"/>
        <location filename="../../m4i_core/text/vocabulary.py"/>
        <source>The file is damaged or of another version; train the model again.</source>
        <translation>文件已损坏或属于其他版本；请重新训练模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/similarity.py"/>
        <source>A record has no reference text to compare with.</source>
        <translation>有一条记录没有可比较的参考文字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/similarity.py"/>
        <source>Exclude records without captions, or use an attack that needs none.</source>
        <translation>请排除没有描述的记录，或使用不需要描述的攻击。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/similarity.py"/>
        <source>record number {_0}</source>
        <translation>第 {_0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/text/vocabulary.py"/>
        <source>A vocabulary cannot be read.</source>
        <translation>无法读取词表。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>The {role} are incomplete: their ids, features, references and pictures differ in number.</source>
        <translation>{role}不完整：编号、特征、参考文字和图片的数目不一致。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <location filename="../../m4i_core/training/report_data.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Run the audit again from the step that encodes the pictures.</source>
        <translation>请从编码图片的步骤起再次运行审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>The views of the {role}&apos; pictures do not fit their features.</source>
        <translation>{role}图片的各版本与其特征不符。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>The picture&apos;s feature is not a finite number.</source>
        <translation>图片的特征不是有限的数。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>Look at the picture, or choose another encoder or precision.</source>
        <translation>请查看图片，或选择其他编码器或精度。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/caption_data.py"/>
        <source>{bad} of {ids} {role} are concerned</source>
        <translation>涉及 {ids} 条{role}中的 {bad} 条</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/checkpoint.py"/>
        <source>The checkpoint of the best epoch cannot be read.</source>
        <translation>无法读取最佳轮次的检查点。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/checkpoint.py"/>
        <source>Delete the folder {folder} and train again.</source>
        <translation>请删除文件夹 {folder} 并重新训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>δ = {delta} protects nobody among {records} records: publishing one record chosen at random would be allowed.</source>
        <translation>δ = {delta} 在 {records} 条记录中保护不了任何人：它允许公布随机选取的一条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>Use a δ far below 1 / {records}, for instance {_1}.</source>
        <translation>请使用远小于 1 / {records} 的 δ，例如 {_1}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>ε = {epsilon} with δ = {delta} is out of reach: no noise is enough.</source>
        <translation>δ = {delta} 时达不到 ε = {epsilon}：再多噪声也不够。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/accounting.py"/>
        <source>Allow a larger ε, or train for fewer epochs.</source>
        <translation>请允许更大的 ε，或减少训练轮次。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/private_steps.py"/>
        <source>Private training protects each record as a whole, but a record&apos;s id occurs twice among the members.</source>
        <translation>差分隐私训练以整条记录为单位保护，但成员中有一条记录的编号出现了两次。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/private_steps.py"/>
        <source>Join its captions into one record.</source>
        <translation>请把它的描述合并到一条记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>This model cannot be trained with differential privacy: {reasons}</source>
        <translation>这个模型不能用差分隐私训练：{reasons}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>Choose another architecture for the private model, or leave privacy out.</source>
        <translation>请为差分隐私模型选择其他架构，或不用差分隐私。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>{where}: per-record gradients are known for a plain LSTM only (one layer, one direction, with bias, batch first, padded input).</source>
        <translation>{where}：只有普通 LSTM（单层、单向、有偏置、批次在前、填充输入）能求逐记录梯度。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>{where}: batch normalisation mixes the records of a batch, so that no record&apos;s influence is bounded; it must be replaced by layer or group normalisation.</source>
        <translation>{where}：批归一化会混合一批中的记录，无法限制单条记录的影响；必须换成层归一化或组归一化。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>{where} ({__name__}) has parameters of its own ({names}), whose per-record gradients nobody computes: a bare memory or a hand-written norm needs a rule first.</source>
        <translation>{where}（{__name__}）自带参数（{names}），其逐记录梯度无人计算：单独的记忆或自写的归一化需要先有规则。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>{where}: an embedding with max_norm, scale_grad_by_freq or sparse changes with the batch&apos;s other records.</source>
        <translation>{where}：使用 max_norm、scale_grad_by_freq 或 sparse 的嵌入层会随一批中的其他记录变化。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>{where}: running statistics of instance normalisation are learnt from the records without clipping or noise.</source>
        <translation>{where}：实例归一化的运行统计量是从记录学来的，没有裁剪也没有噪声。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/refusals.py"/>
        <source>{where}.{part} is shared with {owners}: per-record gradients of one layer alone would miss half of its influence.</source>
        <translation>{where}.{part} 与 {owners} 共用：单独一层的逐记录梯度会漏掉一半的影响。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/defenses/settings.py"/>
        <source>The privacy setting {name} cannot be {getattr}.</source>
        <translation>隐私设置 {name} 不能为 {getattr}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Computed features vanish while they are used.</source>
        <translation>已计算的特征在使用时消失了。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Do not clear the cache while an audit runs; start the audit again.</source>
        <translation>审计运行时请不要清空缓存；请重新开始审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>The encoder gives features that are not finite or far too large.</source>
        <translation>编码器给出的特征不是有限的数，或过大。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Choose other weights: these are damaged or of another preprocessing.</source>
        <translation>请选择其他权重：这些已损坏，或预处理不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>Reading pictures</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/encode.py"/>
        <source>{_0} of {total} pictures</source>
        <translation>{_0}/{total} 张图片</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>The disk is full: features cannot be kept.</source>
        <translation>磁盘已满：无法保存特征。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>The folder for computed features cannot be used.</source>
        <translation>存放已计算特征的文件夹无法使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>Free some space, or name another folder in the settings or in M4I_CACHE.</source>
        <translation>请腾出空间，或在设置或 M4I_CACHE 中另设文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>A picture cannot be read.</source>
        <translation>无法读取一张图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/feature_store.py"/>
        <source>Put the file back, or remove its record from the data.</source>
        <translation>请把文件放回原处，或从数据中去掉它的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Early stopping needs validation records: stopping by the non-members would let them shape the model.</source>
        <translation>提前停止需要验证记录：若按非成员来停止，就会让它们影响模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Set validation records aside, or set early_stopping to 0.</source>
        <translation>请预留验证记录，或把 early_stopping 设为 0。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>The members have {texts} captions; a model needs at least two to learn.</source>
        <translation>成员有 {texts} 条描述；模型至少需要两条才能学习。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Choose more members, or check that the captions were read.</source>
        <translation>请选择更多成员，或检查描述是否已读取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Training broke down in epoch {epoch}: the loss is no longer a number.</source>
        <translation>训练在第 {epoch} 轮崩溃：损失不再是数字。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>Lower the learning rate or the gradient clip, and run again.</source>
        <translation>请降低学习率或梯度裁剪值，然后再次运行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>watched records</source>
        <translation>观察的记录</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <location filename="../../m4i_core/training/told_epoch.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch}/{epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>learning rate {learning_rate}</source>
        <translation>学习率 {learning_rate}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/loop.py"/>
        <source>loss {loss}, gradient norm {norm}</source>
        <translation>损失 {loss}，梯度范数 {norm}</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The {role} are incomplete: their ids, patches, reports and pictures differ in number.</source>
        <translation>{role}不完整：编号、图块、报告和图片的数目不一致。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The picture&apos;s patches are not finite numbers.</source>
        <translation>图片的图块不是有限的数。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The report generator needs a picture of each record; this one has none.</source>
        <translation>报告生成器需要每条记录有一张图片；这条没有。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>The pictures&apos; patches cannot be kept.</source>
        <translation>无法保存图片的图块。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_data.py"/>
        <source>Free some space or choose another folder, and resume.</source>
        <translation>请腾出空间或另选文件夹，然后继续。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>The pictures&apos; patches are missing or of another number of views.</source>
        <translation>图片的图块缺失，或视角数不同。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>The report generator needs {views} pictures of each record; this one has {pictures}.</source>
        <translation>报告生成器需要每条记录有 {views} 张图片；这条有 {pictures} 张。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Leave such records out, or train with another number of views.</source>
        <translation>请略去这样的记录，或用其他视角数训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>The members have no reports to learn from.</source>
        <translation>成员没有可供学习的报告。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Choose more members, or check that the reports were read.</source>
        <translation>请选择更多成员，或检查报告是否已读取。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>Lower the learning rate and run again.</source>
        <translation>请降低学习率，然后再次运行。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>report generator 1</source>
        <translation>报告生成器 1</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_loop.py"/>
        <source>{_0}, expected {wanted} patches</source>
        <translation>{_0}，应为 {wanted} 个图块</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_settings.py"/>
        <location filename="../../m4i_core/training/settings.py"/>
        <source>The training setting {name} cannot be {getattr}.</source>
        <translation>训练设置 {name} 不能为 {getattr}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_settings.py"/>
        <source>Take a multiple of 16: the 8 heads of each layer share it.</source>
        <translation>请取 16 的倍数：每层的 8 个头共用它。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/report_settings.py"/>
        <source>A head cannot read more rows than memory_rows.</source>
        <translation>一个头读取的行数不能超过 memory_rows。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>The folder cannot be written to.</source>
        <translation>无法写入文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>Free some space and resume: what was finished is kept.</source>
        <translation>请腾出空间后继续：已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/storage.py"/>
        <source>Change its permissions or choose another folder; what was finished is kept.</source>
        <translation>请更改权限或另选文件夹；已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/told_speed.py"/>
        <source>{done} of {count} reports</source>
        <translation>{done}/{count} 份报告</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>There is no decoding method {method}.</source>
        <translation>没有解码方法 {method}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Use &apos;greedy&apos; or &apos;beam&apos;.</source>
        <translation>请用 &apos;greedy&apos; 或 &apos;beam&apos;。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>The picture features do not fit the captioning model.</source>
        <translation>图片特征与描述模型不符。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>Use the encoder that the model was trained with.</source>
        <translation>请使用训练模型时所用的编码器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>The trained captioning model cannot be read.</source>
        <translation>无法读取训练好的描述模型。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>It may be damaged or made by another version; train it again.</source>
        <translation>它可能已损坏或由其他版本生成；请重新训练。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>{done} of {_count} captions</source>
        <translation>{done}/{_count} 条描述</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_captioner.py"/>
        <source>shape {shape}, expected (n, {feature_size})</source>
        <translation>形状为 {shape}，应为 (n, {feature_size})</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>This report generator has no visual extractor of its own.</source>
        <translation>这个报告生成器没有自己的视觉提取器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Encode the pictures with the encoder that it was trained with.</source>
        <translation>请用训练它时所用的编码器编码图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The report generator looks at {views} pictures of each record.</source>
        <translation>报告生成器查看每条记录的 {views} 张图片。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Leave other records out.</source>
        <translation>请略去其他记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The pictures&apos; patches do not fit the report generator.</source>
        <translation>图片的图块与报告生成器不符。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Use the encoder and the number of views that it was trained with.</source>
        <translation>请使用训练它时所用的编码器和视角数。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The beam&apos;s width cannot be {width}.</source>
        <translation>束宽不能为 {width}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>Use 1 or more.</source>
        <translation>请用 1 或更大。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>The trained report generator cannot be read.</source>
        <translation>无法读取训练好的报告生成器。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/trained_report_generator.py"/>
        <source>shape {shape}, expected (n, {wanted}, {wanted_2})</source>
        <translation>形状为 {shape}，应为 (n, {wanted}, {wanted_2})</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>The augmentation setting {name} cannot be {getattr}.</source>
        <translation>数据增强设置 {name} 不能为 {getattr}。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>See the plan&apos;s keys for the allowed values; at least one of crop, flip and colour must be on.</source>
        <translation>允许的值见计划的各个键；裁剪、翻转和颜色至少要开启一项。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>Record number {_0} has no picture to look at.</source>
        <translation>第 {_0} 条记录没有图片可看。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>Leave records without a picture out.</source>
        <translation>请略去没有图片的记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_core/training/views.py"/>
        <source>View {_0} of {total}</source>
        <translation>第 {_0}/{total} 个版本</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>--encoder, --weights and --paper make a grid.</source>
        <translation>--encoder、--weights 和 --paper 用于组合研究。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>Add --study.</source>
        <translation>请加上 --study。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>Only the plan of a model that exists already can be checked before it is run.</source>
        <translation>只有针对已有模型的计划才能在运行前检查。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>Check the data instead: m4i check FOLDER.</source>
        <translation>请改为检查数据：m4i check 文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/compare.py"/>
        <source>This is a study: a comparison takes its combinations.</source>
        <translation>这是一项研究：比较需要的是它的组合。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/compare.py"/>
        <source>Name two of the folders in {_0}.</source>
        <translation>请给出 {_0} 中的两个文件夹。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/compare.py"/>
        <source>The reference cannot be read, so that nothing can be compared with it.</source>
        <translation>无法读取参照，因此没有可比较的对象。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/compare.py"/>
        <source>Name another audit after --reference.</source>
        <translation>请在 --reference 后给出另一个审计。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/existing_plan.py"/>
        <source>The target is asked about one data set.</source>
        <translation>目标只就一个数据集接受询问。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/existing_plan.py"/>
        <source>Name it by --data; non-members elsewhere by --nonmembers.</source>
        <translation>请用 --data 指定；别处的非成员用 --nonmembers。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/existing_plan.py"/>
        <source>Check the name after {option}.</source>
        <translation>请检查 {option} 后面的名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/existing_plan.py"/>
        <source>The plan needs {what}.</source>
        <translation>计划需要{what}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/existing_plan.py"/>
        <source>Name it: {option}.</source>
        <translation>请指定：{option}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>The plan of an audit begins with one data set.</source>
        <translation>审计的计划从一个数据集开始。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Name one, or add --study for a grid of several.</source>
        <translation>请只给一个，或加上 --study 以组合多个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>The paper&apos;s grid needs data sets of your own.</source>
        <translation>论文的组合需要您自己的数据集。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Name them: --data FOLDER, once for each.</source>
        <translation>请逐个给出：--data 文件夹，每个一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>That makes no study: {join}.</source>
        <translation>这不能组成研究：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>See `m4i plan --help` for what can be combined.</source>
        <translation>可以组合的内容见 `m4i plan --help`。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>There is no such folder or table.</source>
        <translation>没有这个文件夹或表格。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Check the name after --data.</source>
        <translation>请检查 --data 后面的名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>The same data are named twice.</source>
        <translation>同样的数据给了两次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/plan.py"/>
        <source>Name each folder or table once.</source>
        <translation>每个文件夹或表格请只给一次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report.py"/>
        <source>Nothing to write.</source>
        <translation>没有要写的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report.py"/>
        <source>Name a file: --pdf FILE or --html.</source>
        <translation>请给出文件：--pdf 文件 或 --html。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report_arguments.py"/>
        <source>There is no heat map of this measure.</source>
        <translation>没有这种衡量的热图。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report_arguments.py"/>
        <source>Measures: {join}.</source>
        <translation>衡量方式：{join}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>{size} records a set is not possible.</source>
        <translation>每个集合 {size} 条记录不可行。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>Choose a number from 10 to 20000.</source>
        <translation>请选择 10 到 20000 之间的数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/events_mode.py"/>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/events_mode.py"/>
        <source>Close other programs, or choose fewer records or a smaller encoder.</source>
        <translation>请关闭其他程序，或减少记录，或改用较小的编码器。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/events_mode.py"/>
        <source>M4I met a fault of its own.</source>
        <translation>M4I 自身出了问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/events_mode.py"/>
        <source>Copy the details into a report. What was finished is kept.</source>
        <translation>请把细节复制到报告中。已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/map_server.py"/>
        <source>A request for a map cannot be understood.</source>
        <translation>无法理解对图谱的请求。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/map_server.py"/>
        <source>This map cannot be made as it was asked for.</source>
        <translation>无法按要求生成这个图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/map_server.py"/>
        <source>Choose other parameters.</source>
        <translation>请选择其他参数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_style.py"/>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>too few records to show</source>
        <translation>记录太少，无法显示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>False-positive rate</source>
        <translation>假阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>True-positive rate</source>
        <translation>真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>Non-members</source>
        <translation>非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>Score: {0}</source>
        <translation>分数：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>Held out</source>
        <translation>预留</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>Shadow records</source>
        <translation>影子记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/figures.py"/>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>Target records</source>
        <translation>目标记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>too few records</source>
        <translation>记录太少</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>Combination and AUC</source>
        <translation>组合与 AUC</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_curve_figures.py"/>
        <source>{0} of the attack&apos;s features</source>
        <translation>攻击特征的 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>no defense</source>
        <translation>不设防御</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>ε spent (smaller protects more)</source>
        <translation>已用 ε（越小保护越强）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>{target}, attacked by {shadow}</source>
        <translation>{target}，由 {shadow} 攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>{0}, private</source>
        <translation>{0}，差分隐私</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>{0}, not private</source>
        <translation>{0}，不用差分隐私</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_defense_figures.py"/>
        <source>ROUGE-L on non-members</source>
        <translation>非成员上的 ROUGE-L</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <source>TPR at 1 % FPR</source>
        <translation>假阳性率 1 % 时的真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_grid_figures.py"/>
        <source>Mean attack success rate</source>
        <translation>平均攻击成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_published_figure.py"/>
        <source>reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_published_figure.py"/>
        <source>Paper, lowest to highest</source>
        <translation>论文，最低到最高</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/study_published_figure.py"/>
        <source>This study, lowest to highest</source>
        <translation>本研究，最低到最高</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/typesetting.py"/>
        <source>The report could not be set.</source>
        <translation>报告无法排版。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/report/typesetting.py"/>
        <source>Please report this fault with its details; the audit itself is unharmed.</source>
        <translation>请连同细节报告这个问题；审计本身没有受损。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Close other programs, or choose fewer records, then try again.</source>
        <translation>请关闭其他程序，或减少记录，然后再试。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出了问题。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>You can go on working. If it happens again, copy the details into a report.</source>
        <translation>您可以继续工作。如果再次发生，请把细节复制到报告中。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Free some space, then try again.</source>
        <translation>请腾出空间，然后再试。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>A file or folder is missing.</source>
        <translation>有文件或文件夹缺失。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Check whether it was moved or renamed.</source>
        <translation>请检查它是否被移动或改名。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>A file or folder may not be used.</source>
        <translation>有文件或文件夹不允许使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Change its permissions, or choose another place.</source>
        <translation>请更改其权限，或另选位置。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>A file or folder cannot be used: {0}.</source>
        <translation>有文件或文件夹无法使用：{0}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/errors.py"/>
        <source>Check the disk, then try again.</source>
        <translation>请检查磁盘，然后再试。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The named selections cannot be read.</source>
        <translation>无法读取已命名的选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Check the permissions of the file; everything else of the audit can be used.</source>
        <translation>请检查文件的权限；审计的其他内容都可以使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The file of named selections is damaged, so there are none.</source>
        <translation>已命名的选择文件已损坏，因此一个也没有。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Everything else of the audit can be used. When you keep a selection, the damaged file is put aside and a new one is begun.</source>
        <translation>审计的其他内容都可以使用。保存选择时，损坏的文件会移到一旁，并新建一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The damaged file of named selections cannot be put aside.</source>
        <translation>损坏的选择文件无法移开。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Move or delete it yourself, then keep the selection again.</source>
        <translation>请自行移动或删除它，然后再次保存选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Nothing is selected.</source>
        <translation>没有选中任何内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Select some records first.</source>
        <translation>请先选中一些记录。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>There is no such selection any more.</source>
        <translation>这个选择已经不存在。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>The selection needs a name.</source>
        <translation>选择需要一个名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>Type a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>There is a selection of that name already.</source>
        <translation>已有同名的选择。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/named_selections.py"/>
        <source>Choose another name, or delete the other one first.</source>
        <translation>请另选名称，或先删除另一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/neighbours.py"/>
        <source>The audit has changed.</source>
        <translation>审计已改变。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/neighbours.py"/>
        <source>Open it again.</source>
        <translation>请重新打开它。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>The filter needs a name.</source>
        <translation>筛选需要一个名称。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>There are {MOST_FILTERS} kept filters already.</source>
        <translation>已经保存了 {MOST_FILTERS} 个筛选。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>Delete one first.</source>
        <translation>请先删除一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>The kept filters cannot be written.</source>
        <translation>无法写入保存的筛选。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>Check the permissions of the folder.</source>
        <translation>请检查文件夹的权限。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>The kept filters cannot be read, so there are none.</source>
        <translation>无法读取保存的筛选，因此一个也没有。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/services/saved_filters.py"/>
        <source>When you keep a filter, the damaged file is put aside and a new one is begun.</source>
        <translation>保存筛选时，损坏的文件会移到一旁，并新建一个。</translation>
    </message>
</context>
<context>
    <name>heat_cells</name>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>{0:g} guessing</source>
        <translation>{0:g} 猜测</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/heat_cells.py"/>
        <source>1 certain</source>
        <translation>1 确定</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>This is too long to search for.</source>
        <translation>搜索内容太长。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>Use at most {0} characters.</source>
        <translation>最多 {0} 个字符。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>This expression cannot be understood.</source>
        <translation>无法理解这个表达式。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>A bracket “(” is opened and never closed. Add “)”.</source>
        <translation>有括号“(”没有闭合。请补上“)”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>A bracket “)” is closed that was never opened. Remove it.</source>
        <translation>有多余的括号“)”。请去掉它。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>A bracket “[” is opened and never closed. Add “]”.</source>
        <translation>有括号“[”没有闭合。请补上“]”。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>“*”, “+” and “?” repeat what stands before them: write it.</source>
        <translation>“*”“+”“?”重复它前面的内容：请写出要重复的内容。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>One “*”, “+” or “?” stands upon another. Remove one.</source>
        <translation>“*”“+”“?”叠在了一起。请去掉一个。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>A repetition may be at most 1,000 times in all.</source>
        <translation>重复次数合计最多 1,000 次。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>The expression is too large. Make its repetitions smaller.</source>
        <translation>表达式太大。请减少重复次数。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>A range such as “a-z” must go upwards.</source>
        <translation>像“a-z”这样的范围必须由小到大。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>“(?=”, “(?!” and “(?&lt;” are not known here. Leave them out.</source>
        <translation>这里不支持“(?=”“(?!”和“(?&lt;”。请去掉。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>A “\” at the end has nothing to stand before. Remove it.</source>
        <translation>末尾的“\”后面没有内容。请去掉。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>“\” with this letter or number is not known here.</source>
        <translation>这里不支持“\”加这个字母或数字。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>It holds characters that no text can hold.</source>
        <translation>包含文字中不可能出现的字符。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/record_search.py"/>
        <source>Check brackets and signs, or search for words instead.</source>
        <translation>请检查括号和符号，或改为搜索词语。</translation>
    </message>
</context>
<context>
    <name>study</name>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>This combination has no map.</source>
        <translation>这个组合没有图谱。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>similar data and the same architecture</source>
        <translation>类似的数据和相同的架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>similar data, but another architecture</source>
        <translation>类似的数据，但架构不同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>the same architecture, but other data</source>
        <translation>相同的架构，但数据不同</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>neither the data nor the architecture</source>
        <translation>既不知道数据，也不知道架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>better than guessing</source>
        <translation>比猜测好</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>worse than guessing</source>
        <translation>比猜测差</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>no better than guessing, as far as these records can tell</source>
        <translation>就这些记录而言，不比猜测好</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/study_view.py"/>
        <source>{0}: an attacker with {1} judges {2} of 100 records rightly on average (95 % interval {3} to {4}); {5}.</source>
        <translation>{0}：掌握{1}的攻击者，平均每 100 条记录能判断对 {2} 条（95 % 置信区间 {3} 到 {4}）；{5}。</translation>
    </message>
</context>
<context>
    <name>study_progress</name>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/panels/study_progress.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>terminal</name>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>Reading ...</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>Examining</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>All problems: {0}</source>
        <translation>全部问题：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>Read as: {0}</source>
        <translation>读取方式：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>captions</source>
        <translation>描述</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>groups</source>
        <translation>组</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>Noted</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>... and {0} more (--problems FILE lists them all)</source>
        <translation>…还有 {0} 个（用 --problems 文件 列出全部）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/check_command.py"/>
        <source>Largest equal size of the four sets: {0} records each</source>
        <translation>四个集合相同大小时的最大值：每个 {0} 条记录</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>Cancelled. What was finished is kept.</source>
        <translation>已取消。已完成的部分都保留着。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>M4I met a fault of its own. Please report it with these details:</source>
        <translation>M4I 自身出了问题。请连同以下细节报告：</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>error: {0}</source>
        <translation>错误：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>where:   {0}</source>
        <translation>位置：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>to do:   {0}</source>
        <translation>做法：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/cli.py"/>
        <source>details: {0}</source>
        <translation>细节：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>Without the model the sets are told apart with AUC {0} (p = {1}).</source>
        <translation>不用模型区分各集合的 AUC 为 {0}（p = {1}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>The model would be asked about {0} records ({1} are answered already).</source>
        <translation>将向模型询问 {0} 条记录（其中 {1} 条已有回答）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/check_plan.py"/>
        <source>Requests: {0}, at most {1}; cost {2}, at most {3}.</source>
        <translation>请求：{0} 次，最多 {1} 次；费用 {2}，最多 {3}。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report.py"/>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>The report: {0}</source>
        <translation>报告：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/report.py"/>
        <source>The figures: {0}</source>
        <translation>图：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>The map was added to {0}</source>
        <translation>图谱已加入 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/commands/run.py"/>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>({0} of {1})</source>
        <translation>（{0}/{1}）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>{0}: failed: {1}</source>
        <translation>{0}：失败：{1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>{0}: done, success rate {1}</source>
        <translation>{0}：完成，成功率 {1}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>{0}: done</source>
        <translation>{0}：完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>already done</source>
        <translation>以前已完成</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>ε spent: {0:.2f}</source>
        <translation>已用 ε：{0:.2f}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>about {0} left</source>
        <translation>大约还需 {0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>combination</source>
        <translation>组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>{0:.0f} s</source>
        <translation>{0:.0f} 秒</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>{0:.0f} min</source>
        <translation>{0:.0f} 分</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_progress.py"/>
        <source>{0:.1f} h</source>
        <translation>{0:.1f} 小时</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>unrestricted: similar data, same architecture</source>
        <translation>无限制：类似的数据，相同的架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>data-only: similar data, another architecture</source>
        <translation>仅数据：类似的数据，不同的架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>architecture-only: other data, same architecture</source>
        <translation>仅架构：其他数据，相同的架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>constrained: other data, another architecture</source>
        <translation>受限：其他数据，不同的架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>{0}: {1} of {2} combinations done</source>
        <translation>{0}：已完成 {1}/{2} 个组合</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>Success rate of {0} (shadows down, targets across)</source>
        <translation>{0} 的成功率（行是影子，列是目标）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>Mean success rate by what the attacker knows</source>
        <translation>按攻击者所知的平均成功率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>The study: {0}</source>
        <translation>研究：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>attacker</source>
        <translation>攻击者</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>mean (95 %)</source>
        <translation>平均（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>of</source>
        <translation>数目</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>! marks an audit that is invalid: its numbers may not be used.</source>
        <translation>! 表示审计无效：其数值不能使用。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_study.py"/>
        <source>Failed:</source>
        <translation>失败：</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>LEAK SHOWN</source>
        <translation>已证实泄露</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>NO EVIDENCE OF A LEAK</source>
        <translation>没有泄露的证据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>AUDIT INVALID</source>
        <translation>审计无效</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>MORE DATA NEEDED</source>
        <translation>需要更多数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>{0} of {1} records got no text; they are listed in problems.csv.</source>
        <translation>{1} 条记录中有 {0} 条没有得到文字；它们列在 problems.csv 中。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>Scenario: {0}</source>
        <translation>场景：{0}</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>success rate (95 %)</source>
        <translation>成功率（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>AUC (95 %)</source>
        <translation>AUC（95 %）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>TPR at FPR 1 %</source>
        <translation>假阳性率 1 % 时的真阳性率</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>(needs {0} non-members)</source>
        <translation>（需要 {0} 个非成员）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>Without the model the sets are told apart with AUC {0:.3f} (p = {1:.3f}).</source>
        <translation>不用模型区分各集合的 AUC 为 {0:.3f}（p = {1:.3f}）。</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/terminal_summary.py"/>
        <source>The audit: {0}</source>
        <translation>审计：{0}</translation>
    </message>
</context>
<context>
    <name>training_curves</name>
    <message>
        <location filename="../../m4i_gui/panels/training_curves.py"/>
        <source>(silent)</source>
        <translation>（没有输出）</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Target, member</source>
        <translation>目标成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Target, non-member</source>
        <translation>目标非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Shadow, member</source>
        <translation>影子成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Shadow, non-member</source>
        <translation>影子非成员</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Recognised</source>
        <translation>被认出</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Missed</source>
        <translation>被漏掉</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Wrongly accused</source>
        <translation>被错认</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Rightly cleared</source>
        <translation>正确排除</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Members that the attack calls members (true positives)</source>
        <translation>攻击认作成员的成员（真阳性）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Members that the attack does not notice (false negatives)</source>
        <translation>攻击没有发现的成员（假阴性）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Non-members that the attack calls members (false positives)</source>
        <translation>攻击认作成员的非成员（假阳性）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Non-members that the attack leaves alone (true negatives)</source>
        <translation>攻击没有触及的非成员（真阴性）</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Similarity, one threshold</source>
        <translation>相似度，单一阈值</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Similarity, all metrics</source>
        <translation>相似度，全部指标</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Features, as in the paper</source>
        <translation>特征，与论文一致</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Features, contrastive</source>
        <translation>特征，对比学习</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Share of the model&apos;s words that people used too, 0 to 1</source>
        <translation>模型用词中人也用过的比例，0 到 1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Share of the model&apos;s word pairs that people used too, 0 to 1</source>
        <translation>模型词对中人也用过的比例，0 到 1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>The same with runs of up to three words, 0 to 1</source>
        <translation>同上，连续最多三个词，0 到 1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Longest common sequence of words with the nearest reference, 0 to 1</source>
        <translation>与最接近的参考文字的最长公共词序列，0 到 1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Unrestricted</source>
        <translation>无限制</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Data only</source>
        <translation>仅数据</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Architecture only</source>
        <translation>仅架构</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>Constrained</source>
        <translation>受限</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>fewer than 1</source>
        <translation>不到 1</translation>
    </message>
    <message>
        <location filename="../../m4i_gui/item_models/words.py"/>
        <source>more than 99</source>
        <translation>超过 99</translation>
    </message>
</context>
</TS>
