//! Schedule expressions of scheduled scaling.

use super::text_value;

text_value! {
    /// The schedule of a scheduled action: `cron(0 22 * * ? *)`, `rate(5 minutes)` or `at(2027-01-01T00:00:00)`.
    /// `ECS1505`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// ScheduledScaling::new("night", cron!("0 22 * * ? *"), 0..=0);
    /// ScheduledScaling::new("often", rate!(5 minutes), 1..=4);
    /// # let once =
    /// ScheduledScaling::new("sale", at!("2027-01-01T00:00:00"), 8..=20)
    /// # ;
    /// # assert!(ScheduleExpression::new("cron(0 22 * * *)").is_err());
    /// ```
    ScheduleExpression, schedule
}

/// A recurring time as a [`ScheduleExpression`](crate::dsl::ScheduleExpression), checked at compile time:
/// `cron!("0 22 * * ? *")`, with minutes, hours, day of the month, month, day of the week and year.
#[macro_export]
macro_rules! cron {
    ($fields:literal) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const ScheduleExpression: $crate::dsl::ScheduleExpression =
            $crate::dsl::ScheduleExpression::constant(::core::concat!("cron(", $fields, ")"));
        ScheduleExpression
    }};
}

/// A point in time as a [`ScheduleExpression`](crate::dsl::ScheduleExpression), checked at compile time:
/// `at!("2027-01-01T00:00:00")`.
#[macro_export]
macro_rules! at {
    ($time:literal) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const ScheduleExpression: $crate::dsl::ScheduleExpression =
            $crate::dsl::ScheduleExpression::constant(::core::concat!("at(", $time, ")"));
        ScheduleExpression
    }};
}

/// An interval as a [`ScheduleExpression`](crate::dsl::ScheduleExpression), checked at compile time: `rate!(5 minutes)`,
/// `rate!(1 hour)` or `rate!("5 minutes")`.
#[macro_export]
macro_rules! rate {
    ($value:literal $unit:ident) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const ScheduleExpression: $crate::dsl::ScheduleExpression =
            $crate::dsl::ScheduleExpression::constant(::core::concat!(
                "rate(",
                $value,
                " ",
                ::core::stringify!($unit),
                ")"
            ));
        ScheduleExpression
    }};
    ($rate:literal) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const ScheduleExpression: $crate::dsl::ScheduleExpression =
            $crate::dsl::ScheduleExpression::constant(::core::concat!("rate(", $rate, ")"));
        ScheduleExpression
    }};
}
