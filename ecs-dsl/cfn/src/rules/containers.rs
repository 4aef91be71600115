//! Values of a task's containers: reservations, memory limits, mount paths, commands of health checks.

use super::range::within;
use super::text::{contains, starts_with};
use super::{Help, Verdict, violation};

/// The CPU units that the containers of a task reserve together. AWS's page on
/// [container definitions](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
// no setter: the sum over the containers of a task
pub const fn reserved_cpu(reserved: i64, available: i64) -> Verdict {
    let help = Help::Reserved {
        available: available as u32,
        unit: " CPU units",
        setter: ".cpu(…)",
    };
    within(
        reserved,
        0,
        available,
        violation!(
            CONTAINER_RESERVATIONS_EXCEED_TASK_SIZE,
            "CPU reserved by containers",
            "exceeds the CPU of the task",
            "at most the CPU units of the task in total"
        )
        .help(help),
    )
}

/// The memory in MiB that the containers of a task reserve together. AWS's page on
/// [container definitions](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
// no setter: the sum over the containers of a task
pub const fn reserved_memory(reserved: i64, available: i64) -> Verdict {
    let help = Help::Reserved {
        available: available as u32,
        unit: " MiB",
        setter: ".memory(…)",
    };
    within(
        reserved,
        0,
        available,
        violation!(
            CONTAINER_RESERVATIONS_EXCEED_TASK_SIZE,
            "memory reserved by containers",
            "exceeds the memory of the task",
            "at most the memory of the task in total"
        )
        .help(help),
    )
}

/// The memory limit of a container in MiB. Docker's minimum; AWS's page on
/// [container definitions](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
pub const fn container_memory(memory: i64) -> Verdict {
    within(
        memory,
        6,
        i64::MAX,
        violation!(
            CONTAINER_MEMORY_TOO_LOW,
            "container memory",
            "is below the minimum of a container",
            "6 MiB or more, or no limit for the container"
        ),
    )
}

/// The path of a mount in a container: absolute, and not the root of the file system.
pub const fn mount_path(path: &str) -> Verdict {
    let bytes = path.as_bytes();
    if starts_with(bytes, b"/") && !consists_of(bytes, b"/") {
        return Ok(());
    }
    Err(violation!(
        INVALID_MOUNT_PATH,
        "mount path",
        "is not an absolute path below `/`",
        "an absolute path below `/`, such as `/data`"
    ))
}

/// The command of a container health check, or the program of one without a shell.
pub const fn health_command(command: &str) -> Verdict {
    if !consists_of(command.as_bytes(), b" \t\r\n") {
        return Ok(());
    }
    Err(violation!(
        EMPTY_HEALTH_CHECK_COMMAND,
        "command of the container health check",
        "is empty",
        "a command that exits with 0 if the container is healthy"
    ))
}

/// Whether all bytes are among `others`.
const fn consists_of(bytes: &[u8], others: &[u8]) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if !contains(others, bytes[index]) {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reservations_are_at_most_the_size_of_the_task() {
        assert_eq!(reserved_cpu(256, 256), Ok(()));
        let violation = reserved_cpu(257, 256).unwrap_err();
        assert_eq!(violation.code, "ECS1117");
        assert_eq!(
            violation.help.to_string(),
            "the task has 256 CPU units; raise its `.cpu(…)`, or reserve less"
        );
        assert_eq!(reserved_memory(512, 512), Ok(()));
        assert_eq!(
            reserved_memory(513, 512).unwrap_err().help.to_string(),
            "the task has 512 MiB; raise its `.memory(…)`, or reserve less"
        );
    }

    #[test]
    fn values_of_a_container_have_bounds() {
        assert_eq!(container_memory(6), Ok(()));
        assert_eq!(container_memory(5).unwrap_err().code, "ECS1125");
        assert_eq!(mount_path("/data/"), Ok(()));
        for path in ["data", "", "/", "//"] {
            assert_eq!(mount_path(path).unwrap_err().code, "ECS1126", "{path}");
        }
        assert_eq!(health_command(" exit 0"), Ok(()));
        for command in ["", " \n"] {
            assert_eq!(health_command(command).unwrap_err().code, "ECS1124");
        }
    }
}
