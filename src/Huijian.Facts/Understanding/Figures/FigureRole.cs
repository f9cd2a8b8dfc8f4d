namespace Huijian.Facts.Understanding.Figures;

/// <summary>What a word near a number tells of it.</summary>
internal enum FigureRole
{
    /// <summary>股价, 税率, 售价: the clause speaks of quotes, rates or prices.</summary>
    Quote,

    /// <summary>居民消费价格, 采购经理指数: the prices and the trade of a whole country, of which the sentence tells no quotes.</summary>
    Level,

    /// <summary>成交额: of shares, unless a word of trade stands beside it.</summary>
    Turnover,

    /// <summary>累计, 现场: the turnover of a fair.</summary>
    Traded,

    /// <summary>评级, 沪指: the whole sentence does.</summary>
    Quoted,

    /// <summary>诈骗, 死亡: losses and casualties.</summary>
    Harm,

    /// <summary>地震, 空袭, 决赛: disasters, wars and sports, of which a sentence tells no economy.</summary>
    Calamity,

    /// <summary>如果, 不得: a rule or a supposition.</summary>
    Condition,

    /// <summary>出席, 代表: heads at a meeting.</summary>
    Attendance,

    /// <summary>就业, 游客: people who are counted as a result.</summary>
    Served,

    /// <summary>增长, 下降</summary>
    Growth,

    /// <summary>投资, 产值: measures of money.</summary>
    MoneyNoun,

    /// <summary>总投资, 投资额: an amount that belongs to what was counted before it.</summary>
    Owned,

    /// <summary>项目, 企业: what such an amount may belong to.</summary>
    Owner,

    /// <summary>达到, 为, 有: joins a measure to its value.</summary>
    Link,

    /// <summary>降至, 提升至: joins them and tells a change.</summary>
    Reached,

    /// <summary>其中, 全省: stands in front of the measure.</summary>
    Lead,

    /// <summary>实现, 拥有: what stands before it is not the measure.</summary>
    Cut,

    /// <summary>签约, 新建: a verb that belongs to what is counted.</summary>
    Action,

    /// <summary>负责人, 将: ends the noun behind a number.</summary>
    Stop,

    /// <summary>股权, 份额: what a percentage is of.</summary>
    Whole,

    /// <summary>项目, 企业: things that are worth counting.</summary>
    Counted,

    /// <summary>方面, 倡议: things that are only enumerated.</summary>
    Rhetoric,

    /// <summary>生产线, 工程: a number in front belongs to the name of such a thing.</summary>
    Name,
}
