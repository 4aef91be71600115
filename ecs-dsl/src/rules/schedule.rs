//! Schedules of scaling: `cron(…)`, `rate(…)`, `at(…)`.

use super::text::{digits, equal, number, only, position, slice, starts_with};
use super::{Verdict, violation};

/// An expression of Application Auto Scaling. `limits.json`: `aas.schedule`, `cron.grammar`.
pub const fn schedule(expression: &str) -> Verdict {
    let bytes = expression.as_bytes();
    let legal = match position(bytes, b'(', 0) {
        Some(open) if bytes[bytes.len() - 1] == b')' && open + 1 < bytes.len() => {
            let (name, inner) = (
                slice(bytes, 0, open),
                slice(bytes, open + 1, bytes.len() - 1),
            );
            match name {
                b"cron" => is_cron(inner),
                b"rate" => is_rate(inner),
                b"at" => is_time(inner),
                _ => false,
            }
        }
        _ => false,
    };
    if legal {
        return Ok(());
    }
    Err(violation!(
        "ECS1505",
        "schedule",
        "is not one that AWS understands",
        "`cron(minutes hours day-of-month month day-of-week year)` with one of the two days `?`, `rate(5 minutes)`, or `at(2027-01-01T00:00:00)`"
    ))
}

/// Six fields, separated by single spaces; exactly one of day-of-month and day-of-week is `?`.
const fn is_cron(inner: &[u8]) -> bool {
    let (mut start, mut field, mut questions) = (0, 0, 0);
    while start <= inner.len() {
        let end = match position(inner, b' ', start) {
            Some(space) => space,
            None => inner.len(),
        };
        let text = slice(inner, start, end);
        if text.is_empty() || !only(text, b",-*/?#") {
            return false;
        }
        if equal(text, b"?") {
            if field != 2 && field != 4 {
                return false;
            }
            questions += 1;
        }
        if (field == 0 && !is_below(text, 60)) || (field == 1 && !is_below(text, 24)) {
            return false;
        }
        start = end + 1;
        field += 1;
    }
    field == 6 && questions == 1
}

/// Whether it is no plain number, or one below `limit`.
const fn is_below(text: &[u8], limit: u32) -> bool {
    match number(text) {
        Some(value) => value < limit,
        None => !digits(text),
    }
}

/// A number and its unit: one `minute`, more `minutes`.
const fn is_rate(inner: &[u8]) -> bool {
    let Some(space) = position(inner, b' ', 0) else {
        return false;
    };
    let unit = slice(inner, space + 1, inner.len());
    match number(slice(inner, 0, space)) {
        Some(1) => matches!(unit, b"minute" | b"hour" | b"day"),
        Some(2..) => matches!(unit, b"minutes" | b"hours" | b"days"),
        _ => false,
    }
}

/// `2027-01-01T00:00:00`.
const fn is_time(inner: &[u8]) -> bool {
    let form = b"0000-00-00T00:00:00";
    if inner.len() != form.len() || !starts_with(slice(inner, 10, 11), b"T") {
        return false;
    }
    let mut index = 0;
    while index < form.len() {
        let fits = if form[index] == b'0' {
            inner[index].is_ascii_digit()
        } else {
            inner[index] == form[index]
        };
        if !fits {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::schedule;

    #[test]
    fn what_application_auto_scaling_takes() {
        let good = [
            "cron(0 9 * * ? *)",
            "cron(0/15 8-18 ? * MON-FRI *)",
            "rate(1 hour)",
            "rate(5 minutes)",
            "at(2027-01-01T00:00:00)",
        ];
        for good in good {
            assert_eq!(schedule(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn what_it_refuses() {
        let bad = [
            "",
            "0 9 * * *",
            "cron(0 9 * * *)",
            "cron(0 9 * * * *)",
            "cron(0 9 ? * ? *)",
            "cron(60 9 * * ? *)",
            "cron(0 24 * * ? *)",
            "rate(1 minutes)",
            "rate(5 minute)",
            "rate(0 days)",
            "at(2027-01-01)",
            "every day",
            "cron(",
        ];
        for bad in bad {
            assert_eq!(schedule(bad).unwrap_err().code, "ECS1505", "{bad}");
        }
    }
}
