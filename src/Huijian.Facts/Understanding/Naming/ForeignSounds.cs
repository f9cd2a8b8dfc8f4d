namespace Huijian.Facts.Understanding.Naming;

/// <summary>The characters with which the press writes foreign sounds: names from abroad and of Tibetans, Mongolians, Uygurs, Kazakhs. Ordered by sound, additions behind.</summary>
internal static class ForeignSounds
{
    private const string Sounds =
        "阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝本比彼毕别宾波伯博勃布采查昌茨慈达戴丹当道德登迪丁蒂顿多厄恩尔法凡范菲费芬丰冯佛弗夫福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫亨洪侯胡华怀霍基吉季加贾简杰金津久逊滕萧摩蓬孟彻邓珊缅捷泊柏玻"
        + "卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳雷勒里利莉莲林伦龙卢鲁路吕罗洛马玛迈麦曼芒毛梅门蒙米密明莫墨默姆穆纳娜奈南内嫩尼妮年涅宁牛纽农努诺欧帕派潘庞佩彭皮平珀普齐奇恰乔切钦琴琼丘然让热仁日茹儒瑞若"
        + "萨塞赛桑瑟森沙山舍申圣施什史士舒斯思苏索塔泰坦汤唐陶特腾提田廷通图土托瓦万旺威韦维魏温文翁沃乌伍武西希锡夏香肖谢欣辛休许雪雅亚扬耶叶伊易因英尤约云泽扎詹珍治朱卓兹子佐祖柳丽丝妲黛娃莎芙蕾薇琳琪"
        + "拿哲铎尧赞仓才旦增珠措吾甫买江汗京契崔弥叙钱迭列耳盛津翰弘彰乃察帖木松萝迦隆恰庇朴钧立黎赫永次央宗嘎措顿旺玖庆其何卜罕穆娅呼楞格额禅蒂奎杜绍策楚缪朔";

    private static readonly bool[] Writes = TableOf(Sounds);

    /// <summary>Is the character one of them?</summary>
    public static bool Holds(char c) => Writes[c];

    private static bool[] TableOf(string characters)
    {
        var table = new bool[char.MaxValue + 1];
        foreach (var c in characters)
            table[c] = true;
        return table;
    }
}
