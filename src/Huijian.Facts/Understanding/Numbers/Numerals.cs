using System.Globalization;

namespace Huijian.Facts.Understanding.Numbers;

/// <summary>
/// Reads numerals: Arabic digits, Chinese numerals and mixtures (5万4千6百), with decimals (十点二, 4.78), thousands commas, and multipliers that
/// stand apart (10 万). A numeral too large to count exactly is none.
/// </summary>
internal static class Numerals
{
    /// <summary>What is larger is no number; decimal itself ends above 10²⁸, which leaves room for the units behind it.</summary>
    private const decimal Limit = 1e25m;

    /// <summary>Longer runs of digits are numbers of orders and the like.</summary>
    private const int MostDigits = 30;

    /// <summary>Reads the longest numeral here. On anything else the cursor stays where it was.</summary>
    public static Numeral? Take(ref Cursor cursor)
    {
        var here = cursor;
        var negative = TakeSign(ref here);
        var reading = new Reading();
        while (reading.TakePart(ref here))
        {
        }

        if (!reading.Any || reading.Broken)
            return null;
        cursor = here;
        var value = reading.Total();
        return new Numeral(negative ? -value : value, reading.Upper(), reading.Over, !reading.HasDigit, reading.Listed, reading.Scale);
    }

    /// <summary>Reads Arabic digits with thousands commas, a decimal part and an exponent: 2,390.5, 1.2e+3. Null for more digits than can be counted.</summary>
    public static decimal? TakeArabic(ref Cursor cursor)
    {
        var here = cursor;
        var start = here.Position;
        while (char.IsAsciiDigit(here.Current) && here.Position - start < MostDigits)
            here.Position++;
        if (here.Position - start == MostDigits)
            return null;
        if (here.Position == start && !(here.Current == '.' && char.IsAsciiDigit(here.Peek(1)) && !char.IsAsciiLetterOrDigit(here.Peek(-1))))
            return null;
        if (here.Position - start <= 3)
            TakeGroups(ref here);
        TakeFraction(ref here, start);
        TakeExponent(ref here);
        var words = here.Text[start..here.Position];
        if (words.Contains('，'))
            words = words.ToString().Replace('，', ',');
        if (words.Length > 30 || !decimal.TryParse(words, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || value > Limit)
            return null;
        cursor = here;
        return value;
    }

    /// <summary>Commas that part the digits in threes; another comma (1，23) ends the number.</summary>
    private static void TakeGroups(ref Cursor here)
    {
        while (here.Current is ',' or '，' && char.IsAsciiDigit(here.Peek(1)) && char.IsAsciiDigit(here.Peek(2)) && char.IsAsciiDigit(here.Peek(3))
            && !char.IsAsciiDigit(here.Peek(4)) && (here.Current == ',' || here.Peek(4) is not '年'))
        {
            here.Position += 4;
        }
    }

    /// <summary>A decimal part; in 2010.01.29 and other chains of points there is none.</summary>
    private static void TakeFraction(ref Cursor here, int start)
    {
        if (here.Current != '.' || !char.IsAsciiDigit(here.Peek(1)) || (start > 1 && here.Text[start - 1] == '.' && char.IsAsciiDigit(here.Text[start - 2])))
            return;
        var behind = here;
        behind.Position++;
        while (char.IsAsciiDigit(behind.Current) && behind.Position - start < 2 * MostDigits)
            behind.Position++;
        if (behind.Current == '.' && char.IsAsciiDigit(behind.Peek(1)))
            return;
        here = behind;
    }

    private static void TakeExponent(ref Cursor here)
    {
        if (here.Current is not ('e' or 'E'))
            return;
        var sign = here.Peek(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(here.Peek(1 + sign)) || char.IsAsciiDigit(here.Peek(3 + sign)))
            return;
        here.Position += 2 + sign;
        while (char.IsAsciiDigit(here.Current))
            here.Position++;
    }

    private static bool TakeSign(ref Cursor here)
    {
        // 净利润-3.5亿元, 净利率-4.57%: behind the name of a measure the dash is a sign; 苏-27 and 2023年-2025年 have none.
        var dash = here.Current is '-' or '−'
            && (here.Peek(-1) is '润' or '率' or '额' or '益' || !char.IsLetterOrDigit(here.Peek(-1)) && here.Peek(-1) is not ('-' or '%' or '）'));
        if (!dash && here.Current != '负')
            return false;
        if (!Digits.Begins(here.Peek(1)) && !(here.Peek(1) == '.' && char.IsAsciiDigit(here.Peek(2))))
            return false;
        here.Position++;
        return true;
    }

    /// <summary>The parts of one numeral while it is read: 四亿 | 五千六百四十二 万 | 零 | 一十五.</summary>
    private ref struct Reading
    {
        private decimal _trillions;
        private decimal _hundredMillions;
        private decimal _tenThousands;
        private decimal _section;
        private decimal? _digit;
        private decimal? _spread;
        private bool _digitIsArabic;
        private bool _zero;
        private bool _decimal;
        private decimal _lastUnit;
        private bool _lastWasBig;

        public bool Any { get; private set; }

        public bool Over { get; private set; }

        public bool HasDigit { get; private set; }

        public bool Listed { get; private set; }

        public bool Broken { get; private set; }

        public decimal Scale { get; private set; }

        public bool TakePart(ref Cursor cursor)
        {
            if (Broken)
                return false;
            var here = cursor;
            if (Any)
                here.SkipSpaces();
            var apart = here.Position > cursor.Position;
            var c = here.Current;
            var taken = (char.IsAsciiDigit(c) || (c == '.' && !Any && char.IsAsciiDigit(here.Peek(1)))) ? TakeArabicDigits(ref here)
                : Digits.Chinese(c) >= 0 ? TakeChineseDigits(ref here, apart)
                : Digits.Small(c) > 0 ? TakeSmall(ref here)
                : Digits.Big(c) > 0 ? TakeBig(ref here)
                : c is '余' or '多' or '几' ? TakeOver(ref here)
                : c == '点' && TakeDecimal(ref here);
            if (!taken)
                return false;
            if (!_lastWasBig || _digit is not null || _zero)
                Scale = 1;
            Any = true;
            cursor = here;
            return true;
        }

        public readonly decimal Total() => _trillions + _hundredMillions + _tenThousands + _section + Last(_digit);

        /// <summary>七八百 → 800: as much more as the second digit says, in the units read since.</summary>
        public readonly decimal? Upper() => _spread is not { } spread ? null : Total() + (_digit is null ? spread : Last(spread));

        /// <summary>A last digit without its unit counts tenths of the unit before it: 四百五 → 450, 一千零五 → 1005.</summary>
        private readonly decimal Last(decimal? digit) =>
            digit is not { } value ? 0 : _lastUnit > 0 && !_zero && !_digitIsArabic && !_decimal ? value * _lastUnit / 10 : value;

        private bool TakeArabicDigits(ref Cursor here)
        {
            if (_digit is not null || _decimal)
                return false;
            var before = here;
            if (TakeArabic(ref here) is not { } value)
            {
                Broken = !Any;
                return false;
            }

            // Behind a unit only another unit or a 零 makes digits part of it: 5万4千, 1千零20; 投资5亿2023年 is two numerals.
            if (_lastUnit > 0 && !_zero && !(Digits.Small(here.Current) > 0 && Digits.Small(here.Current) < _lastUnit)
                && !(Digits.Big(here.Current) > 0 && Digits.Big(here.Current) < _lastUnit))
            {
                here = before;
                return false;
            }

            if (here.Current is 'k' or 'K' && !char.IsAsciiLetter(here.Peek(1)))
            {
                here.Position++;
                value *= 1000;
            }

            (_digit, _digitIsArabic, HasDigit) = (value, true, true);
            return true;
        }

        private bool TakeChineseDigits(ref Cursor here, bool apart)
        {
            if (Digits.IsZero(here.Current) && Any)
            {
                if (_digit is not null || _decimal || _zero)
                    return false;
                var next = here.Peek(1) == ' ' ? here.Peek(2) : here.Peek(1);
                if (!Digits.Begins(next) && next != '几')
                    return false;
                here.Position++;
                return _zero = true;
            }

            if (_digit is not null || _decimal || (apart && _lastUnit == 0))
                return false;
            // 三十两, 两万两: at the end 两 is the unit of weight.
            if (Any && here.Current is ('两' or '俩') && Digits.Small(here.Peek(1)) == 0 && Digits.Big(here.Peek(1)) == 0)
                return false;
            var start = here.Position;
            var value = 0m;
            while (Digits.Chinese(here.Current) is >= 0 and var digit && here.Position - start < 20)
            {
                value = (value * 10) + digit;
                here.Position++;
            }

            var count = here.Position - start;
            if (count == 2 && Digits.Chinese(here.Peek(-1)) == Digits.Chinese(here.Peek(-2)) + 1 && Digits.Chinese(here.Peek(-2)) > 0)
                (value, _spread) = (Digits.Chinese(here.Peek(-2)), 1);
            else if (count > 1 && _lastUnit > 0)
                return false;
            else
                Listed = count > 1;
            (_digit, _digitIsArabic, HasDigit) = (value, false, true);
            return true;
        }

        private bool TakeSmall(ref Cursor here)
        {
            var unit = Digits.Small(here.Current);
            if (_decimal || (_lastUnit > 0 && !_lastWasBig && unit >= _lastUnit) || (_digit is null && Any && unit > 10 && !_zero))
                return false;
            _section += (_digit ?? 1) * unit;
            _spread *= unit;
            HasDigit |= unit == 10;
            Finish(unit, big: false);
            here.Position++;
            return true;
        }

        private bool TakeBig(ref Cursor here)
        {
            var unit = Digits.Big(here.Current);
            var pending = _section + (_digit ?? 0);
            if (pending == 0 && _digit is null)
            {
                // 万亿, 万万: a multiplier upon a multiplier; at the start one of it: 亿元.
                if (Any && !_lastWasBig)
                    return false;
                if (!Any)
                    pending = 1;
            }

            if (Total() > Limit / unit || pending > Limit / unit || Scale > Limit / unit)
            {
                Broken = true;
                return false;
            }

            Scale = Any && _lastWasBig && _digit is null && _section == 0 ? Scale * unit : unit;
            if (unit == 10_000m)
            {
                if (pending == 0)
                    (_hundredMillions, _tenThousands) = (_hundredMillions + (_tenThousands * unit), 0);
                else if (_tenThousands > 0)
                    return false;
                else
                    _tenThousands = pending * unit;
            }
            else if (unit == 100_000_000m)
            {
                if (_hundredMillions > 0)
                    return false;
                (_hundredMillions, _tenThousands) = ((_tenThousands + pending) * unit, 0);
            }
            else
            {
                if (_trillions > 0)
                    return false;
                (_trillions, _hundredMillions, _tenThousands) = ((_hundredMillions + _tenThousands + pending) * unit, 0, 0);
            }

            _spread *= unit;
            _section = 0;
            Finish(unit, big: true);
            here.Position++;
            return true;
        }

        private void Finish(decimal unit, bool big)
        {
            (_digit, _zero, _lastUnit, _lastWasBig, _decimal, Listed) = (null, false, unit, big, false, false);
        }

        /// <summary>十几, 十余万, 500多亿: more than said; behind it only 万 or 亿 may follow.</summary>
        private bool TakeOver(ref Cursor here)
        {
            if (!Any || (_digit is not null && _lastUnit > 0) || (here.Current == '几' && _lastUnit == 0))
                return false;
            var several = here.Current == '几';
            here.Position++;
            var next = here;
            next.SkipSpaces();
            if (Digits.Big(next.Current) == 0 && (!several || Over))
                return false;
            return Over = true;
        }

        private bool TakeDecimal(ref Cursor here)
        {
            if (!Any || _decimal || _spread is not null)
                return false;
            here.Position++;
            here.SkipSpaces();
            var fraction = 0m;
            var place = 0.1m;
            var start = here.Position;
            while (place > 1e-18m && Digits.Chinese(here.Current) is >= 0 and var digit)
            {
                fraction += digit * place;
                place /= 10;
                here.Position++;
            }

            if (here.Position == start || Digits.Small(here.Current) > 0)
                return false;
            var whole = Total();
            (_trillions, _hundredMillions, _tenThousands, _section) = (0, 0, 0, 0);
            (_digit, _decimal, _zero, _lastUnit, Listed, HasDigit) = (whole + fraction, true, false, 0, false, true);
            return true;
        }
    }
}
