//! Capacity provider strategies.

use super::range::within;
use super::{Verdict, violation};

/// The base of a capacity provider: tasks that run on it before the weights apply. `limits.json`: `ecs.base`.
pub const fn capacity_base(tasks: i64) -> Verdict {
    within(
        tasks,
        0,
        100_000,
        violation!(
            INVALID_CAPACITY_PROVIDER_BASE,
            "capacity provider base",
            "is out of range",
            "0 to 100000"
        ),
    )
}

/// The weight of a capacity provider in the distribution of the remaining tasks. `limits.json`: `ecs.weight`.
pub const fn capacity_weight(weight: i64) -> Verdict {
    within(
        weight,
        0,
        1_000,
        violation!(
            INVALID_CAPACITY_PROVIDER_WEIGHT,
            "capacity provider weight",
            "is out of range",
            "0 to 1000"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::{capacity_base, capacity_weight};

    #[test]
    fn bases_and_weights() {
        assert_eq!(capacity_base(100_000), Ok(()));
        assert_eq!(capacity_base(100_001).unwrap_err().code, "ECS1508");
        assert_eq!(capacity_weight(1_000), Ok(()));
        assert_eq!(capacity_weight(1_001).unwrap_err().code, "ECS1509");
    }
}
