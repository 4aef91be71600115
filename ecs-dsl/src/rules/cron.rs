//! The six fields of AWS's `cron(…)`.
//! AWS's page: [cron expressions](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html).

use super::schedule::schedule_violation;
use super::text::{ends_with, equal, number, position, slice, starts_with};
use super::{Verdict, Violation, violation};

/// What a field holds: numbers between two bounds, and names for them.
struct Field {
    min: u32,
    max: u32,
    names: &'static [&'static str],
    /// What else a part of it may be.
    extra: Extra,
}

/// What only the two fields of days have.
enum Extra {
    None,
    /// `L`, `LW`, `L-3`, `15W`.
    DayOfMonth,
    /// `L`, `6L`, `FRI#2`.
    DayOfWeek,
}

const MONTHS: &[&str] = &[
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];
const WEEKDAYS: &[&str] = &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// The fields in their order.
const FIELDS: [Field; 6] = [
    field(0, 59, &[], Extra::None),
    field(0, 23, &[], Extra::None),
    field(1, 31, &[], Extra::DayOfMonth),
    field(1, 12, MONTHS, Extra::None),
    field(1, 7, WEEKDAYS, Extra::DayOfWeek),
    field(1970, 2199, &[], Extra::None),
];

/// What is said of a field that is wrong, in the same order.
const WRONG: [Violation; 6] = [
    schedule_violation!(
        "has minutes that AWS doesn't take",
        "0 to 59, with `,`, `-`, `*` and `/`: `0`, `0,30`, `0/15`"
    ),
    schedule_violation!(
        "has hours that AWS doesn't take",
        "0 to 23, with `,`, `-`, `*` and `/`: `9`, `8-18`, `*`"
    ),
    schedule_violation!(
        "has a day of the month that AWS doesn't take",
        "1 to 31, with `,`, `-`, `*` and `/`; `L` for the last day, `15W` for the weekday next to the 15th; or `?`"
    ),
    schedule_violation!(
        "has a month that AWS doesn't take",
        "1 to 12 or `JAN` to `DEC`, with `,`, `-`, `*` and `/`: `JAN,JUL`, `*`"
    ),
    schedule_violation!(
        "has a day of the week that AWS doesn't take",
        "1 to 7 or `SUN` to `SAT`, with `,`, `-`, `*` and `/`; `6L` for the last Friday of the month, alone `FRI#2` for the second one; or `?`"
    ),
    schedule_violation!(
        "has a year that AWS doesn't take",
        "1970 to 2199, with `,`, `-`, `*` and `/`: `*`, `2027-2029`"
    ),
];

const FIELD_COUNT: Violation = schedule_violation!(
    "doesn't have six fields",
    "`cron(minutes hours day-of-month month day-of-week year)` with single spaces: `cron(0 9 * * ? *)`"
);
const QUESTION: Violation = schedule_violation!(
    "doesn't have `?` for just one of its days",
    "`?` in either day-of-month or day-of-week, and days or `*` in the other: `cron(0 9 * * ? *)`, `cron(0 9 ? * MON-FRI *)`"
);

const fn field(min: u32, max: u32, names: &'static [&'static str], extra: Extra) -> Field {
    Field {
        min,
        max,
        names,
        extra,
    }
}

/// What stands between the parentheses of `cron(…)`. `limits.json`: `cron.grammar`.
pub(super) const fn cron(inner: &[u8]) -> Verdict {
    if count(inner, b' ') != 5 {
        return Err(FIELD_COUNT);
    }
    let (mut start, mut index, mut questions) = (0, 0, 0);
    while index < FIELDS.len() {
        let end = end_of(inner, b' ', start);
        let text = slice(inner, start, end);
        if text.is_empty() {
            return Err(FIELD_COUNT);
        }
        if equal(text, b"?") && !matches!(FIELDS[index].extra, Extra::None) {
            questions += 1;
        } else if !is_list(text, &FIELDS[index]) {
            return Err(WRONG[index]);
        }
        start = end + 1;
        index += 1;
    }
    if questions == 1 {
        Ok(())
    } else {
        Err(QUESTION)
    }
}

/// Parts between commas; AWS takes `#` only in a field of one part.
const fn is_list(text: &[u8], field: &Field) -> bool {
    if position(text, b'#', 0).is_some() && position(text, b',', 0).is_some() {
        return false;
    }
    let mut start = 0;
    while start <= text.len() {
        let end = end_of(text, b',', start);
        let part = slice(text, start, end);
        if !is_part(part, field) && !is_extra(part, field) {
            return false;
        }
        start = end + 1;
    }
    true
}

/// `5`, `1-5`, `*`, each with a step after `/` or without.
const fn is_part(part: &[u8], field: &Field) -> bool {
    let slash = end_of(part, b'/', 0);
    if slash < part.len() {
        let step = number(slice(part, slash + 1, part.len()));
        if !matches!(step, Some(1..)) {
            return false;
        }
    }
    let range = slice(part, 0, slash);
    let dash = end_of(range, b'-', 0);
    if dash == range.len() {
        return equal(range, b"*") || is_value(range, field);
    }
    // A range may go over the end, from Friday to Monday.
    is_value(slice(range, 0, dash), field) && is_value(slice(range, dash + 1, range.len()), field)
}

/// What only days have.
const fn is_extra(part: &[u8], field: &Field) -> bool {
    match field.extra {
        Extra::None => false,
        Extra::DayOfMonth => {
            if starts_with(part, b"L-") {
                return matches!(number(slice(part, 2, part.len())), Some(1..=30));
            }
            let weekday = ends_with(part, b"W") && is_value(before_last(part), field);
            equal(part, b"L") || equal(part, b"LW") || weekday
        }
        Extra::DayOfWeek => {
            let hash = end_of(part, b'#', 0);
            if hash < part.len() {
                let which = number(slice(part, hash + 1, part.len()));
                return is_value(slice(part, 0, hash), field) && matches!(which, Some(1..=5));
            }
            let last = ends_with(part, b"L") && is_value(before_last(part), field);
            equal(part, b"L") || last
        }
    }
}

/// A number within the bounds, or a name.
const fn is_value(text: &[u8], field: &Field) -> bool {
    if let Some(value) = number(text) {
        return value >= field.min && value <= field.max;
    }
    let mut index = 0;
    while index < field.names.len() {
        if equal(text, field.names[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

const fn before_last(text: &[u8]) -> &[u8] {
    slice(text, 0, text.len() - 1)
}

/// Where `byte` comes next, or the end.
const fn end_of(text: &[u8], byte: u8, start: usize) -> usize {
    match position(text, byte, start) {
        Some(at) => at,
        None => text.len(),
    }
}

const fn count(text: &[u8], byte: u8) -> usize {
    let (mut count, mut start) = (0, 0);
    while let Some(at) = position(text, byte, start) {
        count += 1;
        start = at + 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::cron;

    /// Each of `good` in its field is taken, and each of `bad` refused with these words.
    #[track_caller]
    fn in_field(frame: &str, message: &str, good: &[&str], bad: &[&str]) {
        for value in good {
            let expression = frame.replace('_', value);
            assert_eq!(cron(expression.as_bytes()), Ok(()), "{expression}");
        }
        for value in bad {
            let expression = frame.replace('_', value);
            let violation = cron(expression.as_bytes()).expect_err(&expression);
            assert_eq!(violation.message, message, "{expression}");
        }
    }

    #[test]
    fn minutes() {
        in_field(
            "_ 9 * * ? *",
            "has minutes that AWS doesn't take",
            &[
                "0",
                "59",
                "*",
                "0,30",
                "0-59",
                "0/15",
                "*/5",
                "0-30/10",
                "1,2-4,50/2",
            ],
            &[
                "60", "-1", "?", "L", "5W", "a", "0/0", "0/", "/5", "1-", "-", "1,,2", ",", "1-60",
                "5/x",
            ],
        );
    }

    #[test]
    fn hours() {
        in_field(
            "0 _ * * ? *",
            "has hours that AWS doesn't take",
            &["0", "23", "8-18", "22-2", "*/6"],
            &["24", "8-24", "9am", "?"],
        );
    }

    #[test]
    fn days_of_the_month() {
        in_field(
            "0 9 _ * ? *",
            "has a day of the month that AWS doesn't take",
            &["1", "31", "*", "L", "LW", "L-3", "15W", "1,15", "1/2", "1W"],
            &["0", "32", "32W", "W", "L-0", "LL", "MON", "2#1", "6L"],
        );
    }

    #[test]
    fn months() {
        in_field(
            "0 9 * _ ? *",
            "has a month that AWS doesn't take",
            &["1", "12", "JAN", "dec", "JAN,JUL", "JAN-MAR", "1/3"],
            &["0", "13", "JANUARY", "L", "?"],
        );
    }

    #[test]
    fn days_of_the_week() {
        in_field(
            "0 9 ? * _ *",
            "has a day of the week that AWS doesn't take",
            &[
                "1", "7", "*", "MON-FRI", "SUN,SAT", "FRI-MON", "L", "6L", "FRIL", "3#2", "MON#1",
                "MON#5",
            ],
            &[
                "0", "8", "MO", "15W", "3#0", "3#6", "#2", "8L", "3#1,6#3", "MONDAY",
            ],
        );
    }

    #[test]
    fn years() {
        in_field(
            "0 9 * * ? _",
            "has a year that AWS doesn't take",
            &["1970", "2199", "*", "2027-2029", "2027/2"],
            &["1969", "2200", "27", "?"],
        );
    }

    #[test]
    fn one_of_the_two_days_is_a_question_mark() {
        in_field(
            "0 9 _ *",
            "doesn't have `?` for just one of its days",
            &["* * ?", "? * *", "? * MON", "L 2 ?"],
            &["* * *", "? * ?", "1 * MON"],
        );
    }

    #[test]
    fn six_fields_with_single_spaces() {
        in_field(
            "_",
            "doesn't have six fields",
            &["0 9 * * ? *"],
            &[
                "",
                "0 9 * * ?",
                "0 9 * * ? * *",
                "0  9 * * ?",
                " 9 * * ? *",
                "0 9 * * ? ",
            ],
        );
    }
}
