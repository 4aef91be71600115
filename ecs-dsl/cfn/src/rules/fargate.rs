//! Limits of Fargate tasks: task size, ephemeral storage, stop timeout.

use std::time::Duration;

use super::range::{seconds, within};
use super::{Help, Verdict, Violation, violation};

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

/// The smallest size with at least these CPU units and MiB.
pub fn smallest_fargate_size(cpu: i64, memory: i64) -> Option<(i64, i64)> {
    let fits = |&(units, min, max, step): &(i64, i64, i64, i64)| {
        let steps = ((memory - min).max(0) + step - 1) / step;
        let mib = min + steps * step;
        (units >= cpu && mib <= max).then_some((units, mib))
    };
    SIZES.iter().find_map(fits)
}

/// The CPU units of a task, whatever its memory.
pub const fn task_cpu(cpu: i64) -> Verdict {
    if has_size(Part::Cpu, cpu) {
        return Ok(());
    }
    let violation = violation!(
        INVALID_TASK_SIZE,
        "task CPU",
        "is not supported by Fargate",
        "256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 CPU units"
    );
    Err(violation.help(closest_values(Part::Cpu, cpu)))
}

/// The memory of a task in MiB, whatever its CPU units.
pub const fn task_memory(memory: i64) -> Verdict {
    if has_size(Part::Memory, memory) {
        return Ok(());
    }
    let violation = violation!(
        INVALID_TASK_SIZE,
        "task memory",
        "is not supported by Fargate",
        "512 MiB, 1024 to 30720 MiB in steps of 1024, 32768 to 61440 MiB in steps of 4096, 65536 to 122880 MiB in steps of 8192, or 249856 MiB"
    );
    Err(violation.help(closest_values(Part::Memory, memory)))
}

/// The memory of a task with these CPU units, if no task may have it. [`task_cpu`] reports invalid CPU units.
pub const fn memory_with_cpu(cpu: i64, memory: i64) -> Verdict {
    if task_cpu(cpu).is_err() || task_memory(memory).is_ok() {
        return Ok(());
    }
    fargate_size(cpu, memory)
}

/// CPU units and MiB that are valid, each by itself, but not together. [`task_cpu`] and [`memory_with_cpu`] report the others.
pub const fn task_size(cpu: i64, memory: i64) -> Verdict {
    if task_cpu(cpu).is_err() || task_memory(memory).is_err() {
        return Ok(());
    }
    fargate_size(cpu, memory)
}

/// A combination of CPU units and MiB that Fargate supports.
// no setter: `task_cpu`, `memory_with_cpu` and `task_size` together, each for its values
pub const fn fargate_size(cpu: i64, memory: i64) -> Verdict {
    if is_fargate_size(cpu, memory) {
        Ok(())
    } else {
        Err(invalid_size(cpu).help(closest_sizes(cpu, memory)))
    }
}

#[derive(Clone, Copy)]
enum Part {
    Cpu,
    Memory,
}

/// Whether a size has this value.
const fn has_size(part: Part, value: i64) -> bool {
    let mut index = 0;
    while index < SIZES.len() {
        let (cpu, min, max, step) = SIZES[index];
        let is_memory = value >= min && value <= max && (value - min) % step == 0;
        if matches!(part, Part::Cpu) && value == cpu || matches!(part, Part::Memory) && is_memory {
            return true;
        }
        index += 1;
    }
    false
}

/// The largest value of a size below `value`, and the smallest above.
const fn closest_values(part: Part, value: i64) -> Help {
    let (mut below, mut above) = (None, None);
    let mut index = 0;
    while index < SIZES.len() {
        let (cpu, min, max, step) = SIZES[index];
        let mut memory = min;
        while memory <= max {
            let other = match part {
                Part::Cpu => cpu,
                Part::Memory => memory,
            };
            below = match below {
                Some(known) if other > value || known as i64 >= other => below,
                None if other > value => below,
                _ => Some(other as u32),
            };
            above = match above {
                Some(known) if other < value || known as i64 <= other => above,
                None if other < value => above,
                _ => Some(other as u32),
            };
            memory += step;
        }
        index += 1;
    }
    let unit = match part {
        Part::Cpu => " CPU units",
        Part::Memory => " MiB",
    };
    Help::Closest { below, above, unit }
}

/// The sizes with the closest CPU units and, among these, memory, and the other way round.
const fn closest_sizes(cpu: i64, memory: i64) -> Help {
    let (mut by_cpu, mut by_memory) = ((0, 0), (0, 0));
    let (mut least_by_cpu, mut least_by_memory) = ((u64::MAX, 0), (u64::MAX, 0));
    let mut index = 0;
    while index < SIZES.len() {
        let (units, min, max, step) = SIZES[index];
        let mut mib = min;
        while mib <= max {
            let (far, off) = (units.abs_diff(cpu), mib.abs_diff(memory));
            if is_less((far, off), least_by_cpu) {
                (by_cpu, least_by_cpu) = ((units as u32, mib as u32), (far, off));
            }
            if is_less((off, far), least_by_memory) {
                (by_memory, least_by_memory) = ((units as u32, mib as u32), (off, far));
            }
            mib += step;
        }
        index += 1;
    }
    Help::TaskSizes([by_cpu, by_memory])
}

const fn is_less(a: (u64, u64), b: (u64, u64)) -> bool {
    a.0 < b.0 || a.0 == b.0 && a.1 < b.1
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
    fn smallest_size_that_fits() {
        assert_eq!(smallest_fargate_size(0, 0), Some((256, 512)));
        assert_eq!(smallest_fargate_size(256, 513), Some((256, 1_024)));
        assert_eq!(smallest_fargate_size(256, 2_049), Some((512, 3_072)));
        assert_eq!(smallest_fargate_size(257, 512), Some((512, 1_024)));
        assert_eq!(smallest_fargate_size(8_192, 16_385), Some((8_192, 20_480)));
        assert_eq!(smallest_fargate_size(256, 249_857), None);
    }

    #[test]
    fn closest_sizes_are_suggested() {
        let help = |cpu, memory| fargate_size(cpu, memory).unwrap_err().help;
        assert_eq!(
            help(1_024, 1_000),
            Help::TaskSizes([(1_024, 2_048), (512, 1_024)])
        );
        assert_eq!(help(0, 0), Help::TaskSizes([(256, 512), (256, 512)]));
        let help = |verdict: Verdict| verdict.unwrap_err().help.to_string();
        assert_eq!(
            help(task_cpu(300)),
            "use the closest value, 256 or 512 CPU units"
        );
        assert_eq!(help(task_cpu(-1)), "use the closest value, 256 CPU units");
        assert_eq!(
            help(task_memory(31_000)),
            "use the closest value, 30720 or 32768 MiB"
        );
        assert_eq!(
            help(task_memory(300_000)),
            "use the closest value, 249856 MiB"
        );
    }

    /// Exactly one of the rules for the setters reports an invalid size.
    #[test]
    fn one_rule_reports_an_invalid_size() {
        for cpu in (0..=33_024).step_by(128) {
            for memory in (0..=250_368).step_by(256) {
                let rules = [
                    task_cpu(cpu),
                    memory_with_cpu(cpu, memory),
                    task_size(cpu, memory),
                ];
                let errors = rules.iter().filter(|verdict| verdict.is_err()).count();
                let expected = usize::from(!is_fargate_size(cpu, memory));
                assert_eq!(errors, expected, "{cpu} {memory}");
            }
        }
    }

    #[test]
    fn memory_of_any_size_is_listed() {
        let listed = |memory: i64| {
            let steps = [
                (512, 512, 512),
                (1_024, 30_720, 1_024),
                (32_768, 61_440, 4_096),
                (65_536, 122_880, 8_192),
                (249_856, 249_856, 1),
            ];
            steps.iter().any(|(min, max, step)| {
                (*min..=*max).contains(&memory) && (memory - min) % step == 0
            })
        };
        for memory in 0..=250_000 {
            assert_eq!(task_memory(memory).is_ok(), listed(memory), "{memory}");
        }
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
