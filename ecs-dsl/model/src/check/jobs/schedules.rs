//! The times of schedules.

use super::skipped_hours::skipped_hour;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::{Schedule, Stack};
use crate::rules::{self, codes};

/// The year before which no deployment of this crate happened.
const FIRST_YEAR: u32 = 2026;
const MONTHS: [(&str, u32); 12] = [
    ("JAN", 31),
    ("FEB", 29),
    ("MAR", 31),
    ("APR", 30),
    ("MAY", 31),
    ("JUN", 30),
    ("JUL", 31),
    ("AUG", 31),
    ("SEP", 30),
    ("OCT", 31),
    ("NOV", 30),
    ("DEC", 31),
];

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (entry, starts) in stack.started() {
        let mut report = Report::new(label(entry), diagnostics);
        report.text(&starts.timezone, rules::timezone);
        for schedule in &starts.schedules {
            check_values(schedule, &mut report);
            if rules::schedule(&schedule.expression.value).is_ok() {
                let zone = schedule.timezone.as_ref().or(starts.timezone.as_ref());
                check_times(schedule, zone, &mut report);
            }
        }
    }
}

fn check_values(schedule: &Schedule, report: &mut Report<'_>) {
    report.text(&schedule.expression, rules::schedule);
    report.text(&schedule.timezone, rules::timezone);
    report.duration(&schedule.flexible, rules::flexible_window);
    report.text(&schedule.start, rules::instant);
    report.text(&schedule.end, rules::instant);
    // Times of this form are sorted as text.
    if let (Some(start), Some(end)) = (&schedule.start, &schedule.end)
        && start.value >= end.value
    {
        let message = format!("a schedule ends at `{}`, not after its start", end.value);
        let diagnostic = Diagnostic::error(codes::INVALID_SCHEDULE_PERIOD, message)
            .allowed(format!("a time after `{}`", start.value));
        report.add(diagnostic, end.origin);
    }
}

/// A valid expression starts something, and at each of its times.
fn check_times(schedule: &Schedule, zone: Option<&Spanned<String>>, report: &mut Report<'_>) {
    let expression = schedule.expression.value.as_str();
    if let Some(why) = without_times(expression) {
        let message = format!("schedule `{expression}` never starts a task: {why}");
        let diagnostic = Diagnostic::warning(codes::SCHEDULE_WITHOUT_TIMES, message)
            .allowed("schedules with a time in the future");
        report.add(diagnostic, schedule.expression.origin);
    }
    let skipped = zone.and_then(|zone| Some((zone, skipped_hour(&zone.value)?)));
    if let Some((zone, hour)) = skipped.filter(|(_, hour)| has_hour(expression, *hour)) {
        let message = format!(
            "schedule `{expression}` has times from {hour} to {} o'clock, which don't exist in {} on the day on which daylight saving time begins",
            hour + 1,
            zone.value
        );
        let diagnostic = Diagnostic::warning(codes::SKIPPED_LOCAL_TIME, message)
            .allowed("other hours, or UTC; the schedule starts nothing at times that don't exist")
            .hint(format!(
                "use another hour than {hour}, or `.timezone(\"UTC\")`"
            ));
        report.add(diagnostic, schedule.expression.origin);
    }
}

/// The fields of `cron(…)`.
fn cron(expression: &str) -> Option<[&str; 6]> {
    let inner = expression.strip_prefix("cron(")?.strip_suffix(')')?;
    inner.split(' ').collect::<Vec<_>>().try_into().ok()
}

fn without_times(expression: &str) -> Option<&'static str> {
    if let Some(time) = expression.strip_prefix("at(") {
        let year: u32 = time.get(..4)?.parse().ok()?;
        return (year < FIRST_YEAR).then_some("the year is over");
    }
    let [_, _, days, months, _, years] = cron(expression)?;
    let last_year = years.split(',').map(|year| year.parse().ok());
    let last_year = last_year.collect::<Option<Vec<u32>>>();
    if last_year.is_some_and(|years| years.iter().all(|year| *year < FIRST_YEAR)) {
        return Some("the year is over");
    }
    let days = days.split(',').map(|day| day.parse().ok());
    let first_day = days.collect::<Option<Vec<u32>>>()?.into_iter().min()?;
    let lengths = months.split(',').map(length);
    let longest = lengths.collect::<Option<Vec<u32>>>()?.into_iter().max()?;
    (first_day > longest).then_some("no such month has that day")
}

/// The days of a month that is given by its number or name.
fn length(month: &str) -> Option<u32> {
    let by_number = month.parse::<usize>().ok();
    let by_number = by_number.and_then(|number| MONTHS.get(number.checked_sub(1)?));
    let mut months = MONTHS.iter();
    let found = by_number.or_else(|| months.find(|(name, _)| *name == month));
    found.map(|(_, days)| *days)
}

/// Whether the hours of `cron(…)` are listed, and this is one of them.
fn has_hour(expression: &str, hour: u32) -> bool {
    let hours = cron(expression).map(|[_, hours, ..]| hours);
    let mut hours = hours.into_iter().flat_map(|hours| hours.split(','));
    hours.any(|listed| listed.parse() == Ok(hour))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Job, Nat, Schedule, StartBuilder, Vpc, minutes, secs};

    fn with(change: impl Fn(Job) -> Job) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            stack.add(change(Job::new("report").image(image())));
        })
    }

    fn scheduled(change: impl Fn(Schedule) -> Schedule) -> Diagnostics {
        with(|job| job.schedule(change(Schedule::new("rate(1 hour)"))))
    }

    #[test]
    fn invalid_values_of_schedules_are_errors() {
        let message = "schedule `0 9 * * *` is not a valid schedule expression";
        assert_error(&with(|job| job.schedule("0 9 * * *")), "ECS1505", message);
        let message = "time zone `Berlin` is not an IANA time zone name";
        let zone = with(|job| job.schedule("rate(1 hour)").timezone("Berlin"));
        assert_error(&zone, "ECS1514", message);
        let message = "flexible window `90 seconds` is out of range";
        assert_error(
            &scheduled(|schedule| schedule.flexible(secs(90))),
            "ECS2203",
            message,
        );
        assert_silent(&scheduled(|schedule| schedule.flexible(minutes(15))));
        let message = "time `2027-01-01` is not a date and time in UTC";
        assert_error(
            &scheduled(|schedule| schedule.start("2027-01-01")),
            "ECS2204",
            message,
        );
    }

    #[test]
    fn end_is_after_the_start() {
        let between = |start: &'static str, end: &'static str| {
            scheduled(move |schedule| schedule.start(start).end(end))
        };
        let message = "a schedule ends at `2027-01-01T00:00:00Z`, not after its start";
        for start in ["2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"] {
            let reversed = between(start, "2027-01-01T00:00:00Z");
            assert_error(&reversed, "ECS2204", message);
        }
        assert_silent(&between("2027-01-01T00:00:00Z", "2027-01-01T00:00:01Z"));
    }

    #[test]
    fn schedule_without_times_is_a_warning() {
        for (expression, why) in [
            ("cron(0 9 30 2 ? *)", "no such month has that day"),
            ("cron(0 9 31 APR,JUN ? *)", "no such month has that day"),
            ("cron(0 9 * * ? 2024)", "the year is over"),
            ("at(2024-02-29T00:00:00)", "the year is over"),
        ] {
            let message = format!("schedule `{expression}` never starts a task: {why}");
            assert_warning(&with(|job| job.schedule(expression)), "ECS2207", &message);
        }
        for expression in [
            "cron(0 9 29 2 ? *)",
            "cron(0 9 31 APR,MAY ? *)",
            "cron(0 9 1-31 2 ? *)",
            "cron(0 9 L 2 ? *)",
            "cron(0 9 * * ? 2024-2030)",
            "at(2030-01-01T00:00:00)",
            "rate(5 minutes)",
        ] {
            assert_silent(&with(|job| job.schedule(expression)));
        }
    }

    #[test]
    fn hour_that_a_time_zone_skips_is_a_warning() {
        let at = |expression: &'static str, zone: &'static str| {
            with(move |job| job.schedule(expression).timezone(zone))
        };
        let message = "schedule `cron(30 2 * * ? *)` has times from 2 to 3 o'clock, which don't exist in Europe/Berlin on the day on which daylight saving time begins";
        assert_warning(
            &at("cron(30 2 * * ? *)", "Europe/Berlin"),
            "ECS2210",
            message,
        );
        assert_eq!(
            only(&at("cron(0 1,13 * * ? *)", "Europe/London")).0,
            "ECS2210"
        );
        for (expression, zone) in [
            ("cron(0 3 * * ? *)", "Europe/Berlin"),
            ("cron(0 2 * * ? *)", "UTC"),
            ("cron(0 * * * ? *)", "Europe/Berlin"),
            ("rate(1 hour)", "Europe/Berlin"),
        ] {
            assert_silent(&at(expression, zone));
        }
    }
}
