//! The six fields of AWS's `cron(…)`.
//! AWS's page: [cron expressions](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html).

use super::schedule::schedule_violation;
use super::text::{ends_with, equal, number, position, slice, starts_with};
use super::{Verdict, Violation, violation};

/// A field of the expression: the range of its numbers, and names for them.
struct Field {
    min: u32,
    max: u32,
    names: &'static [&'static str],
    /// Further syntax of the field.
    extra: Extra,
}

/// The syntax of the two day fields.
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

/// The fields in order.
const FIELDS: [Field; 6] = [
    field(0, 59, &[], Extra::None),
    field(0, 23, &[], Extra::None),
    field(1, 31, &[], Extra::DayOfMonth),
    field(1, 12, MONTHS, Extra::None),
    field(1, 7, WEEKDAYS, Extra::DayOfWeek),
    field(1970, 2199, &[], Extra::None),
];

/// The violation of each field, in the same order.
const INVALID_FIELD: [Violation; 6] = [
    schedule_violation!(
        "has invalid minutes",
        "0 to 59, with `,`, `-`, `*` and `/`: `0`, `0,30`, `0/15`"
    ),
    schedule_violation!(
        "has invalid hours",
        "0 to 23, with `,`, `-`, `*` and `/`: `9`, `8-18`, `*`"
    ),
    schedule_violation!(
        "has an invalid day of the month",
        "1 to 31, with `,`, `-`, `*` and `/`; `L` for the last day, `15W` for the weekday next to the 15th; or `?`"
    ),
    schedule_violation!(
        "has an invalid month",
        "1 to 12 or `JAN` to `DEC`, with `,`, `-`, `*` and `/`: `JAN,JUL`, `*`"
    ),
    schedule_violation!(
        "has an invalid day of the week",
        "1 to 7 or `SUN` to `SAT`, with `,`, `-`, `*` and `/`; `6L` for the last Friday of the month; `FRI#2`, without `,`, for the second one; or `?`"
    ),
    schedule_violation!(
        "has an invalid year",
        "1970 to 2199, with `,`, `-`, `*` and `/`: `*`, `2027-2029`"
    ),
];

const FIELD_COUNT: Violation = schedule_violation!(
    "doesn't have exactly six fields",
    "`cron(minutes hours day-of-month month day-of-week year)` with single spaces: `cron(0 9 * * ? *)`"
);
const QUESTION_MARK: Violation = schedule_violation!(
    "doesn't have `?` in exactly one of its day fields",
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

/// The text between the parentheses of `cron(…)`. `limits.json`: `cron.grammar`.
pub(super) const fn cron(inner: &[u8]) -> Verdict {
    if count(inner, b' ') != 5 {
        return Err(FIELD_COUNT);
    }
    let (mut start, mut index, mut question_marks) = (0, 0, 0);
    while index < FIELDS.len() {
        let end = end_of(inner, b' ', start);
        let text = slice(inner, start, end);
        if text.is_empty() {
            return Err(FIELD_COUNT);
        }
        if equal(text, b"?") && !matches!(FIELDS[index].extra, Extra::None) {
            question_marks += 1;
        } else if !is_list(text, &FIELDS[index]) {
            return Err(INVALID_FIELD[index]);
        }
        start = end + 1;
        index += 1;
    }
    if question_marks == 1 {
        Ok(())
    } else {
        Err(QUESTION_MARK)
    }
}

/// Comma-separated parts. AWS accepts `#` only in a field with a single part.
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

/// `5`, `1-5` or `*`, each with an optional step after `/`.
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
    // A range may wrap around, from Friday to Monday.
    is_value(slice(range, 0, dash), field) && is_value(slice(range, dash + 1, range.len()), field)
}

/// The syntax of the day fields.
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
                let nth = number(slice(part, hash + 1, part.len()));
                return is_value(slice(part, 0, hash), field) && matches!(nth, Some(1..=5));
            }
            let last = ends_with(part, b"L") && is_value(before_last(part), field);
            equal(part, b"L") || last
        }
    }
}

/// A number within the range of the field, or a name.
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

/// The position of the next `byte`, or the end of the text.
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

    /// Each of `good` is accepted in its field, and each of `bad` rejected with `message`.
    #[track_caller]
    fn check_field(frame: &str, message: &str, good: &[&str], bad: &[&str]) {
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
        check_field(
            "_ 9 * * ? *",
            "has invalid minutes",
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
        check_field(
            "0 _ * * ? *",
            "has invalid hours",
            &["0", "23", "8-18", "22-2", "*/6"],
            &["24", "8-24", "9am", "?"],
        );
    }

    #[test]
    fn days_of_the_month() {
        check_field(
            "0 9 _ * ? *",
            "has an invalid day of the month",
            &["1", "31", "*", "L", "LW", "L-3", "15W", "1,15", "1/2", "1W"],
            &["0", "32", "32W", "W", "L-0", "LL", "MON", "2#1", "6L"],
        );
    }

    #[test]
    fn months() {
        check_field(
            "0 9 * _ ? *",
            "has an invalid month",
            &["1", "12", "JAN", "dec", "JAN,JUL", "JAN-MAR", "1/3"],
            &["0", "13", "JANUARY", "L", "?"],
        );
    }

    #[test]
    fn days_of_the_week() {
        check_field(
            "0 9 ? * _ *",
            "has an invalid day of the week",
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
        check_field(
            "0 9 * * ? _",
            "has an invalid year",
            &["1970", "2199", "*", "2027-2029", "2027/2"],
            &["1969", "2200", "27", "?"],
        );
    }

    #[test]
    fn question_mark_in_one_day_field() {
        check_field(
            "0 9 _ *",
            "doesn't have `?` in exactly one of its day fields",
            &["* * ?", "? * *", "? * MON", "L 2 ?"],
            &["* * *", "? * ?", "1 * MON"],
        );
    }

    #[test]
    fn six_fields() {
        check_field(
            "_",
            "doesn't have exactly six fields",
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
