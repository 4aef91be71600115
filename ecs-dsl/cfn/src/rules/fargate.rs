//! Limits of Fargate tasks: task size, ephemeral storage, stop timeout.

use std::time::Duration;

use super::range::{seconds, within};
use super::{Verdict, Violation, violation};

/// CPU units, and their minimum memory, maximum memory and step in MiB. Together the 77 combinations of AWS's page
/// [Fargate task sizes](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html);
/// `limits.json`: `ecs.fargate.sizes`.
const SIZES: &[(i64, i64, i64, i64)] = &[
    (256, 512, 512, 1),
    (256, 1_024, 2_048, 1_024),
    (512, 1_024, 4_096, 1_024),
    (1_024, 2_048, 8_192, 1_024),
    (2_048, 4_096, 16_384, 1_024),
    (4_096, 8_192, 30_720, 1_024),
    (8_192, 16_384, 61_440, 4_096),
    (16_384, 32_768, 122_880, 8_192),
    (32_768, 61_440, 122_880, 61_440),
    (32_768, 249_856, 249_856, 1),
];

/// Whether Fargate supports this combination of CPU units and MiB.
pub const fn is_fargate_size(cpu: i64, memory: i64) -> bool {
    let mut index = 0;
    while index < SIZES.len() {
        let (units, min, max, step) = SIZES[index];
        if cpu == units && memory >= min && memory <= max && (memory - min) % step == 0 {
            return true;
        }
        index += 1;
    }
    false
}

/// A combination of CPU units and MiB that Fargate supports.
pub const fn fargate_size(cpu: i64, memory: i64) -> Verdict {
    if is_fargate_size(cpu, memory) {
        Ok(())
    } else {
        Err(invalid_size(cpu))
    }
}

/// The allowed memory depends on the CPU units. One text for each, because constants can't be formatted at compile time.
const fn invalid_size(cpu: i64) -> Violation {
    macro_rules! size {
        ($allowed:literal) => {
            violation!(
                INVALID_TASK_SIZE,
                "task size",
                "is not supported by Fargate",
                $allowed
            )
        };
    }
    match cpu {
        256 => size!("256 CPU units with 512, 1024 or 2048 MiB"),
        512 => size!("512 CPU units with 1024, 2048, 3072 or 4096 MiB"),
        1_024 => size!("1024 CPU units with 2048 to 8192 MiB in steps of 1024"),
        2_048 => size!("2048 CPU units with 4096 to 16384 MiB in steps of 1024"),
        4_096 => size!("4096 CPU units with 8192 to 30720 MiB in steps of 1024"),
        8_192 => size!("8192 CPU units with 16384 to 61440 MiB in steps of 4096"),
        16_384 => size!("16384 CPU units with 32768 to 122880 MiB in steps of 8192"),
        32_768 => size!("32768 CPU units with 61440, 122880 or 249856 MiB"),
        _ => size!(
            "256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 CPU units, each with its own memory range"
        ),
    }
}

/// Ephemeral storage of a task in GiB. `limits.json`: `ecs.ephemeral`.
pub const fn ephemeral_storage(gib: i64) -> Verdict {
    within(
        gib,
        21,
        200,
        violation!(
            INVALID_EPHEMERAL_STORAGE_SIZE,
            "ephemeral storage",
            "is out of range",
            "21 to 200 GiB (default: 20)"
        ),
    )
}

/// The time between `SIGTERM` and `SIGKILL`. `limits.json`: `ecs.stoptimeout`.
pub const fn stop_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        2,
        120,
        violation!(
            INVALID_STOP_TIMEOUT,
            "stop timeout",
            "is out of range",
            "2 to 120 whole seconds"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn supported_sizes_are_77() {
        let pairs = (0..=32_768)
            .step_by(256)
            .flat_map(|cpu| (0..=262_144).step_by(512).map(move |mib| (cpu, mib)));
        assert_eq!(
            pairs
                .filter(|(cpu, mib)| is_fargate_size(*cpu, *mib))
                .count(),
            77
        );
    }

    #[test]
    fn bounds_of_sizes_are_checked() {
        for (cpu, memory) in [
            (256, 512),
            (1_024, 8_192),
            (4_096, 30_720),
            (16_384, 122_880),
            (32_768, 249_856),
        ] {
            assert_eq!(fargate_size(cpu, memory), Ok(()), "{cpu} {memory}");
        }
        for (cpu, memory) in [
            (256, 1_536),
            (512, 512),
            (1_024, 1_000),
            (8_192, 17_408),
            (32_768, 131_072),
            (0, 0),
        ] {
            assert_eq!(
                fargate_size(cpu, memory).unwrap_err().code,
                "ECS1101",
                "{cpu} {memory}"
            );
        }
    }

    #[test]
    fn allowed_memory_depends_on_cpu() {
        let allowed = fargate_size(1_024, 1_000).unwrap_err().allowed;
        assert_eq!(
            allowed,
            "1024 CPU units with 2048 to 8192 MiB in steps of 1024"
        );
        assert!(
            fargate_size(300, 512)
                .unwrap_err()
                .allowed
                .starts_with("256, 512")
        );
    }

    #[test]
    fn storage_and_stop_timeout_have_bounds() {
        assert_eq!(ephemeral_storage(21), Ok(()));
        assert_eq!(ephemeral_storage(20).unwrap_err().code, "ECS1102");
        assert_eq!(ephemeral_storage(201).unwrap_err().code, "ECS1102");
        assert_eq!(stop_timeout(Duration::from_secs(120)), Ok(()));
        assert_eq!(
            stop_timeout(Duration::from_secs(121)).unwrap_err().code,
            "ECS1103"
        );
        assert_eq!(
            stop_timeout(Duration::from_millis(2_500)).unwrap_err().code,
            "ECS1103"
        );
    }
}
