//! Settings of the Linux kernel for a container.

use crate::cfn::aws::ecs::DevicePermission;
use crate::diag::Spanned;
use crate::dsl::BuilderRecord;

/// The [Linux parameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html) of a container.
/// Fargate refuses devices, swap, shared memory of another size, and all additional capabilities but `SYS_PTRACE`.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack, image: Image) {
/// let parameters = LinuxParameters::new()
///     .init_process_enabled()
///     .tmpfs(Tmpfs::new("/run", 64).mount_option("noexec"))
///     .drop_capability("ALL");
/// let mailer = Worker::new("mailer").image(image);
/// stack.add(mailer.container(|main| main.linux_parameters(parameters)));
/// # }
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "the parameters do nothing until they are given to a container"]
pub struct LinuxParameters {
    pub(crate) record: BuilderRecord,
    pub(crate) init_process: bool,
    pub(crate) shared_memory_size: Option<u32>,
    pub(crate) tmpfs: Vec<Tmpfs>,
    pub(crate) max_swap: Option<u32>,
    pub(crate) swappiness: Option<Spanned<u32>>,
    pub(crate) added: Vec<String>,
    pub(crate) dropped: Vec<String>,
    pub(crate) devices: Vec<Device>,
}

impl LinuxParameters {
    /// Docker's defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts the command under an init process, which forwards signals to it and reaps the processes that it leaves behind.
    /// Default: the command is process 1. `InitProcessEnabled`:
    /// [LinuxParameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html).
    pub fn init_process_enabled(mut self) -> Self {
        self.init_process = true;
        self
    }

    /// The size of `/dev/shm` in MiB. Fargate refuses it. Default: 64 MiB. `SharedMemorySize`:
    /// [LinuxParameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html).
    #[track_caller]
    pub fn shared_memory_size(mut self, mib: u32) -> Self {
        self.record.replaces("shared_memory_size");
        self.shared_memory_size = Some(mib);
        self
    }

    /// Adds a file system in the memory of the task. Default: none. `Tmpfs`:
    /// [Tmpfs](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html).
    pub fn tmpfs(mut self, mut tmpfs: Tmpfs) -> Self {
        self.record.absorb(&mut tmpfs.record);
        self.tmpfs.push(tmpfs);
        self
    }

    /// The swap space of the container in MiB; with 0 it doesn't swap. Fargate refuses it. Default: the host's.
    /// `MaxSwap`:
    /// [LinuxParameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html).
    #[track_caller]
    pub fn max_swap(mut self, mib: u32) -> Self {
        self.record.replaces("max_swap");
        self.max_swap = Some(mib);
        self
    }

    /// How eagerly pages are swapped, 0 to 100, with [`max_swap`](Self::max_swap). Fargate refuses it. Default: 60.
    /// `Swappiness`:
    /// [LinuxParameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html).
    // rule: swappiness
    #[track_caller]
    pub fn swappiness(mut self, value: u32) -> Self {
        self.record.replaces("swappiness");
        self.swappiness = Some(Spanned::here(value));
        self
    }

    /// Adds a capability of the kernel to Docker's defaults: `.add_capability("SYS_PTRACE")`, the only one on Fargate.
    /// Default: none. `Add`:
    /// [KernelCapabilities](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html).
    pub fn add_capability(mut self, name: &str) -> Self {
        self.added.push(name.into());
        self
    }

    /// Removes a capability from Docker's defaults, or with `ALL` each of them. Default: none. Called again, it adds another
    /// one to remove. `Drop`:
    /// [KernelCapabilities](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html).
    pub fn drop_capability(mut self, name: &str) -> Self {
        self.dropped.push(name.into());
        self
    }

    /// Adds a device of the host. Fargate refuses it. Default: none. `Devices`:
    /// [Device](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html).
    pub fn device(mut self, mut device: Device) -> Self {
        self.record.absorb(&mut device.record);
        self.devices.push(device);
        self
    }
}

/// A [file system in memory](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html), which counts as memory
/// of the task and is deleted with it. Fargate supports it since January 2026.
#[derive(Clone, Debug)]
#[must_use = "a tmpfs does nothing until it is given to `LinuxParameters`"]
pub struct Tmpfs {
    pub(crate) record: BuilderRecord,
    pub(crate) path: Spanned<String>,
    pub(crate) size: u32,
    pub(crate) mount_options: Vec<String>,
}

impl Tmpfs {
    /// A file system at `path` of at most `mib` MiB.
    // rule: mount_path(path)
    #[track_caller]
    pub fn new(path: &str, mib: u32) -> Self {
        Self {
            record: BuilderRecord::default(),
            path: Spanned::here(path.into()),
            size: mib,
            mount_options: Vec::new(),
        }
    }

    /// Adds an option of `mount`, such as `noexec` or `nosuid`. Default: Docker's. `MountOptions`:
    /// [Tmpfs](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html).
    pub fn mount_option(mut self, option: &str) -> Self {
        self.mount_options.push(option.into());
        self
    }
}

/// A [device](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html) of the host in a container.
#[derive(Clone, Debug)]
#[must_use = "a device does nothing until it is given to `LinuxParameters`"]
pub struct Device {
    pub(crate) record: BuilderRecord,
    pub(crate) host_path: String,
    pub(crate) container_path: Option<String>,
    pub(crate) permissions: Vec<DevicePermission>,
}

impl Device {
    /// The device at `host_path`, such as `/dev/fuse`, at the same path in the container.
    pub fn new(host_path: &str) -> Self {
        Self {
            record: BuilderRecord::default(),
            host_path: host_path.into(),
            container_path: None,
            permissions: Vec::new(),
        }
    }

    /// The path in the container. Default: that of the host. `ContainerPath`:
    /// [Device](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html).
    #[track_caller]
    pub fn container_path(mut self, path: &str) -> Self {
        self.record.replaces("container_path");
        self.container_path = Some(path.into());
        self
    }

    /// What the container may do with the device. Default: read, write and create files of it. `Permissions`:
    /// [Device](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html).
    #[track_caller]
    pub fn permissions(mut self, permissions: impl IntoIterator<Item = DevicePermission>) -> Self {
        self.record.replaces("permissions");
        self.permissions = permissions.into_iter().collect();
        self
    }
}
