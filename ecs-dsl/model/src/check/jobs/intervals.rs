//! The time between the starts of a schedule.

use std::time::Duration;

const DAY: u64 = 24 * 60;

/// The shortest time between two starts; `None` if it starts once. Unless every day is a day of the schedule, only the times of one
/// day count.
pub(super) fn shortest_interval(expression: &str) -> Option<Duration> {
    let minutes = match expression.strip_prefix("rate(") {
        Some(rate) => rate_of(rate.strip_suffix(')')?)?,
        None => {
            let cron = expression.strip_prefix("cron(")?.strip_suffix(')')?;
            of_cron(&cron.split(' ').collect::<Vec<_>>())?
        }
    };
    Some(Duration::from_secs(minutes * 60))
}

/// `30 minutes`.
fn rate_of(rate: &str) -> Option<u64> {
    let (count, unit) = rate.split_once(' ')?;
    let unit = match unit.trim_end_matches('s') {
        "minute" => 1,
        "hour" => 60,
        "day" => DAY,
        _ => return None,
    };
    count.parse::<u64>().ok()?.checked_mul(unit)
}

fn of_cron(fields: &[&str]) -> Option<u64> {
    let [minutes, hours, days @ ..] = fields else {
        return None;
    };
    let (minutes, hours) = (values(minutes, 59)?, values(hours, 23)?);
    let times = hours.iter();
    let times: Vec<u64> = times
        .flat_map(|hour| minutes.iter().map(move |minute| hour * 60 + minute))
        .collect();
    let within = times.windows(2).filter_map(|pair| match pair {
        [earlier, later] => later.checked_sub(*earlier),
        _ => None,
    });
    let every_day = days.iter().all(|day| matches!(*day, "*" | "?"));
    let over_night = match (times.first(), times.last()) {
        (Some(first), Some(last)) if every_day => Some(first + DAY - last),
        _ => None,
    };
    within.chain(over_night).min()
}

/// The numbers of a field, in order.
fn values(field: &str, max: u64) -> Option<Vec<u64>> {
    let mut numbers = Vec::new();
    for part in field.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => (range, Some(step.parse::<usize>().ok()?)),
            None => (part, None),
        };
        let (start, end) = match range.split_once('-') {
            _ if range == "*" => (0, max),
            Some((start, end)) => (start.parse().ok()?, end.parse().ok()?),
            None => {
                let start = range.parse().ok()?;
                (start, if step.is_some() { max } else { start })
            }
        };
        numbers.extend((start..=end).step_by(step.unwrap_or(1).max(1)));
    }
    numbers.sort_unstable();
    numbers.dedup();
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::shortest_interval;

    fn minutes(expression: &str) -> Option<u64> {
        shortest_interval(expression).map(|interval| interval.as_secs() / 60)
    }

    #[test]
    fn rates() {
        assert_eq!(minutes("rate(1 minute)"), Some(1));
        assert_eq!(minutes("rate(2 hours)"), Some(120));
        assert_eq!(minutes("rate(1 day)"), Some(1440));
        assert_eq!(minutes("at(2030-01-01T00:00:00)"), None);
    }

    #[test]
    fn times_of_cron() {
        for (expression, expected) in [
            ("cron(0 * * * ? *)", Some(60)),
            ("cron(0/15 * * * ? *)", Some(15)),
            ("cron(0 8,17 * * ? *)", Some(540)),
            ("cron(0,50 6 * * ? *)", Some(50)),
            ("cron(30 6 * * ? *)", Some(1440)),
            ("cron(0 8-18/2 ? * MON-FRI *)", Some(120)),
            // The time to the next Monday doesn't count.
            ("cron(30 6 ? * MON *)", None),
            ("cron(0 23,0 * * ? *)", Some(60)),
        ] {
            assert_eq!(minutes(expression), expected, "{expression}");
        }
    }
}
