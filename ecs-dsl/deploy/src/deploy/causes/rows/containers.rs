//! Creating and starting containers, and what kernels print in their logs.

use super::super::TaskFailureKind::{
    CannotStart, DiskFull, Exited, OutOfMemory, Unknown, WrongArchitecture,
};
use super::super::cause::{Cause, Terms, cause};
use super::terms::DISK_FULL;

/// A program is executed in a container.
const EXEC: Terms = &[
    "exec: ",
    "exec user process",
    "starting container process",
    "start container process",
    "executable file",
    "exec failed",
    "exec /",
    "exec format",
    "cannot start container",
    "oci runtime",
    "exec \"",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("out-of-memory", &[&["outofmemory", "oom-killed", "oom killed", "out of memory", "memory usage", "due to memory"]],
        "out of memory", "increase `.memory(…)`{memory}").kind(OutOfMemory),
    cause("host-out-of-memory", &[&["cannot allocate memory", "not enough memory", "minimum memory limit", "memory limit is",
        "memory limit too low"]],
        "the container doesn't get the memory that it needs to start",
        "increase `.memory(…)`{memory}; on EC2, check the memory of the instance").kind(OutOfMemory),
    cause("disk-full", &[DISK_FULL],
        "the disk of the host is full",
        "on Fargate, set `.ephemeral_storage(…)`; on EC2, give the instances a larger volume, or delete unused images and containers")
        .kind(DiskFull),
    cause("command-as-one-word", &[&["exec: \"* *\"*executable file not found", "exec: \"* *\": stat", "exec \"* *\"*not found",
        "exec: \"* *\"*no such file"]],
        "the command is one word with spaces: no program has that name",
        "give the command as a list: `.command([\"node\", \"index.js\"])`, or run it in a shell: `.command([\"sh\", \"-c\", \"…\"])`")
        .kind(CannotStart).unless(&["permission denied", "exec: \"*\": executable file not found in $path\"*\" "]),
    cause("program-not-executable", &[EXEC, &["permission denied"]],
        "the program isn't executable by the container's user",
        "make it executable in the image (`chmod +x`), and readable for the user").kind(CannotStart),
    cause("working-directory", &[&["chdir to cwd", "working directory", "cwd"], &["no such file", "not a directory", "permission denied",
        "outside of container"]],
        "the working directory doesn't exist in the image", "create it in the image (`WORKDIR`), or fix it").kind(CannotStart),
    cause("program-missing", &[EXEC, &["executable file not found", "no such file or directory", "stat /", "not found"]],
        "the image doesn't contain the program that is started, or its interpreter",
        "fix `.command(…)` and `.entry_point(…)`, or install the program; a script needs the interpreter of its first line, and Unix \
         line ends").kind(CannotStart),
    cause("image-architecture", &[EXEC, &["exec format error"]],
        "exec format error: the image isn't built for {architecture}",
        "build the image for it (`docker build --platform {platform}`), or change the task's architecture: `.architecture({other})`")
        .kind(WrongArchitecture),
    cause("user-missing", &[&["unable to find user", "no matching entries in passwd", "unable to find group", "etc/passwd: no such file",
        "no users found", "linux spec user", "unable to lookup user"]],
        "the image doesn't have the user that runs the container", "fix `.user(…)`, or create the user in the image").kind(CannotStart),
    cause("host-port-taken", &[&["port is already allocated", "address already in use", "bind for 0.0.0.0", "ports are not available",
        "bind: "]],
        "another container of the instance uses the host port",
        "use a dynamic host port, the network mode `awsvpc`, or one task per instance").kind(CannotStart),
    cause("gpu-driver", &[&["nvidia", "device driver", "gpu device", "cuda", "libcuda"]],
        "the instance has no GPU driver", "use the ECS-optimized GPU AMI and an instance type with GPUs").kind(CannotStart),
    cause("device-missing", &[&["gathering device information", "adding custom device", "no such device", "error adding device"]],
        "the instance doesn't have the device", "fix the devices of the task definition, or use an instance type that has them")
        .kind(CannotStart),
    cause("container-option", &[&["sysctl", "rlimit", "ulimit", "capabilit", "apparmor", "seccomp", "shm size", "invalid pid",
        "setting oom", "no_new_privs", "setuid", "setgid"]],
        "the container has an option that its host doesn't allow",
        "fix the option that the reason names: sysctls, ulimits, capabilities and security profiles are limited on Fargate")
        .kind(CannotStart),
    cause("environment-too-large", &[&["argument list too long"]],
        "the environment and the command together are too large for the kernel",
        "pass less in `.env(…)` and `.command(…)`: read large values from a file or a secret").kind(CannotStart),
    cause("host-limits", &[&["cgroup", "resource temporarily unavailable", "too many open files", "pids limit", "fork/exec",
        "failed to create pid", "iptables", "no chain"]],
        "the host can't create the container: its limits or its cgroups",
        "check the instance's log, and replace the instance; on Fargate, wait: ECS starts another task").kind(CannotStart).transient(),
    cause("container-dependency", &[&["container ordering dependency", "dependency graph", "dependent container", "dependency container",
        "dependency condition", "dependson", "container dependency", "did not become healthy", "due to dependency"]],
        "a container on which this one depends failed first",
        "look at the containers of `.depends_on(…)`: their exit codes, logs and health checks").kind(CannotStart).symptom(),
    cause("slow-start", &[&["timed out after waiting", "timeouterror", "could not transition to", "timed out while", "starttimeout",
        "timeout waiting for container"]],
        "the container didn't start or stop in time",
        "use a smaller image, a faster volume, or a larger task; on EC2, check the load of the instance").kind(CannotStart).transient(),
    cause("container-conflict", &[&["is already in use by container", "removal of container", "no such container", "already exists as",
        "marked for removal", "container is not running", "conflict. the container name"]],
        "Docker still has an earlier container of this name, or has lost it",
        "wait: ECS starts another task; if it repeats, replace the instance").kind(CannotStart).transient(),
    cause("docker-down", &[&["cannot connect to the docker daemon", "docker.sock", "containerd.sock", "is the docker daemon running",
        "connection to the docker", "grpc: the client connection is closing", "transport is closing", "ttrpc: closed"]],
        "the container runtime of the host doesn't answer",
        "wait: ECS starts another task; on EC2, restart Docker or replace the instance").kind(CannotStart).transient(),
    cause("host-network", &[&["could not find bridge", "could not attach to network", "adding interface",
        "failed to set up container networking", "failed to create endpoint", "network bridge", "non running container",
        "no such network", "driver failed programming"]],
        "the host can't connect the container to its network",
        "wait: ECS starts another task; on EC2, restart Docker or replace the instance").kind(CannotStart).transient(),
    cause("container-status", &[&["failed to get container status"]],
        "the container can't be started, often because its memory is too small",
        "increase `.memory(…)`{memory}, and check the container's log").kind(CannotStart),
    cause("container-not-stopped", &[&["cannotstopcontainer", "failed sending sigterm"]],
        "the container can't be stopped", "wait; on EC2, restart Docker or replace the instance").kind(Unknown).transient(),
    cause("container-not-inspected", &[&["cannotinspectcontainer"]],
        "the agent can't read the state of the container",
        "wait: ECS starts another task; on EC2, restart Docker or replace the instance").kind(Unknown).transient(),
    cause("container-not-started", &[&["cannotstartcontainer", "cannotcreatecontainer", "oci runtime create failed",
        "containerruntimeerror", "failed to create shim", "failed to create task for container"]],
        "container can't be started",
        "check that the image contains the program that `.command(…)` or its entry point names, and that it is executable")
        .kind(CannotStart),
];

#[rustfmt::skip]
pub(super) const LOG_LINES: &[Cause] = &[
    cause("image-architecture", &[&["exec format error"]],
        "exec format error: the image isn't built for {architecture}",
        "build the image for it (`docker build --platform {platform}`), or change the task's architecture: `.architecture({other})`")
        .kind(WrongArchitecture),
    cause("program-not-executable", &[&["exec user process*permission denied", "exec /*permission denied", "exec *: permission denied"]],
        "the program isn't executable by the container's user",
        "make it executable in the image (`chmod +x`), and readable for the user").kind(CannotStart),
    cause("program-missing", &[&["exec user process*no such file or directory", "exec /*no such file or directory",
        "exec *: no such file or directory"]],
        "the image doesn't contain the program that is started, or its interpreter",
        "fix `.command(…)` and `.entry_point(…)`, or install the program; a script needs the interpreter of its first line, and Unix \
         line ends").kind(CannotStart),
    cause("out-of-memory", &[&["javascript heap out of memory", "java.lang.outofmemoryerror", "fatal error: runtime: out of memory",
        "std::bad_alloc", "was sent sigkill! perhaps out of memory", "memoryerror"]],
        "out of memory", "increase `.memory(…)`{memory}").kind(OutOfMemory),
    cause("disk-full", &[&["no space left on device"]],
        "the disk of the task is full", "set a larger disk with `.ephemeral_storage(…)`, or write to a volume").kind(DiskFull),
    cause("port-in-use", &[&["eaddrinuse", "address already in use"]],
        "two programs of the task listen on the same port",
        "give each container a port of its own: containers of a task share its network").kind(Exited),
];
