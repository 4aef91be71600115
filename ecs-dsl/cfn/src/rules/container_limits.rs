//! Limits of what a container may use, and of how it starts: restarts, start timeout, ulimits, swap, environment files, EBS volumes.

use std::time::Duration;

use super::range::{seconds, within};
use super::text::ends_with;
use super::{Verdict, violation};

/// How long a container has to run before it is restarted. `limits.json`: `ecs.restart`.
pub const fn restart_attempt_period(period: Duration) -> Verdict {
    seconds(
        period,
        60,
        1_800,
        violation!(
            INVALID_CONTAINER_LIMIT,
            "restart attempt period",
            "is out of range",
            "60 to 1800 seconds"
        ),
    )
}

/// How long containers that depend on a container wait for it. `limits.json`: `ecs.stoptimeout`.
pub const fn start_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        2,
        120,
        violation!(
            INVALID_CONTAINER_LIMIT,
            "start timeout",
            "is out of range",
            "2 to 120 seconds"
        ),
    )
}

/// How eagerly pages are swapped. AWS's page on
/// [Linux parameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html).
pub const fn swappiness(percent: i64) -> Verdict {
    within(
        percent,
        0,
        100,
        violation!(
            INVALID_CONTAINER_LIMIT,
            "swappiness",
            "is out of range",
            "0 to 100"
        ),
    )
}

/// The soft and the hard limit of a resource; -1 is unlimited. The kernel refuses a soft limit above the hard one.
pub const fn ulimit(soft_limit: i64, hard_limit: i64) -> Verdict {
    let fits = soft_limit >= 0 && soft_limit <= hard_limit;
    if hard_limit == -1 && soft_limit >= -1 || fits {
        return Ok(());
    }
    Err(violation!(
        INVALID_CONTAINER_LIMIT,
        "soft limit",
        "is above the hard limit",
        "at most the hard limit; -1 is unlimited"
    ))
}

/// The soft limit of a container's memory in MiB beside its hard limit. AWS's page on
/// [container definitions](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
pub const fn memory_reservation(reservation: i64, memory: i64) -> Verdict {
    if reservation < memory {
        return Ok(());
    }
    Err(violation!(
        INVALID_CONTAINER_LIMIT,
        "memory reservation",
        "is not below the memory of the container",
        "fewer MiB than `.memory(…)`, or only one of both"
    ))
}

/// The key of an environment file in its bucket. `limits.json`: `ecs.envfiles`.
pub const fn environment_file(key: &str) -> Verdict {
    let key = key.as_bytes();
    if key.len() > 4 && ends_with(key, b".env") {
        return Ok(());
    }
    Err(violation!(
        INVALID_ENVIRONMENT_FILE,
        "environment file",
        "has not the extension `.env`",
        "the key of an object with the extension `.env`"
    ))
}

/// The size in GiB of an EBS volume of any type. AWS's page on
/// [managed volumes](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
pub const fn ebs_volume_size(gib: i64) -> Verdict {
    within(
        gib,
        1,
        i64::MAX,
        violation!(
            INVALID_EBS_VOLUME,
            "size of the EBS volume",
            "is out of range",
            "1 GiB or more"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_and_swappiness_have_bounds() {
        let secs = Duration::from_secs;
        for (verdict, is_valid) in [
            (restart_attempt_period(secs(60)), true),
            (restart_attempt_period(secs(1_800)), true),
            (restart_attempt_period(secs(59)), false),
            (restart_attempt_period(secs(1_801)), false),
            (start_timeout(secs(2)), true),
            (start_timeout(secs(121)), false),
            (swappiness(100), true),
            (swappiness(101), false),
            (ebs_volume_size(1), true),
        ] {
            assert_eq!(verdict.is_ok(), is_valid, "{verdict:?}");
        }
        assert_eq!(start_timeout(secs(1)).unwrap_err().code, "ECS1182");
        assert_eq!(ebs_volume_size(0).unwrap_err().code, "ECS1184");
    }

    #[test]
    fn soft_limits_are_at_most_hard_limits() {
        for (soft, hard) in [(1_024, 1_024), (0, 4_096), (1_024, -1), (-1, -1)] {
            assert_eq!(ulimit(soft, hard), Ok(()), "{soft} {hard}");
        }
        for (soft, hard) in [(1_025, 1_024), (-1, 1_024), (-2, -1), (5, -2)] {
            assert_eq!(ulimit(soft, hard).unwrap_err().code, "ECS1182");
        }
        assert_eq!(memory_reservation(127, 128), Ok(()));
        assert!(memory_reservation(128, 128).is_err());
    }

    #[test]
    fn environment_files_have_an_extension() {
        assert_eq!(environment_file("order/prod.env"), Ok(()));
        for key in ["prod.txt", ".env", "prodenv"] {
            assert_eq!(environment_file(key).unwrap_err().code, "ECS1183", "{key}");
        }
    }
}
