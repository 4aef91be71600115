//! How a container runs: the properties of its definition from [`ContainerRuntime`].

use crate::cfn::aws::ecs::{self, ContainerDefinition as Definition};
use crate::cfn::{Map, Value};
use crate::dsl::compute::container_runtime::{ContainerRuntime, EnvironmentFile};
use crate::dsl::{Device, LinuxParameters, RestartPolicy, Tmpfs};
use crate::synth::duration::seconds_of;
use crate::synth::optional::{Optional, list};

pub(super) fn with_runtime(definition: Definition, runtime: &ContainerRuntime) -> Definition {
    let reservation = runtime.memory_reservation.map(|mib| mib.value);
    let linux = runtime.linux_parameters.as_ref().map(linux_parameters);
    let restart = runtime.restart_policy.as_ref().map(restart_policy);
    let consistency = runtime.version_consistency.clone();
    let definition = definition
        .given(reservation, Definition::memory_reservation)
        .given(ulimits(runtime), Definition::ulimits)
        .given(linux, Definition::linux_parameters)
        .given(restart, Definition::restart_policy)
        .given(seconds_of(runtime.start_timeout), Definition::start_timeout)
        .given(
            runtime.working_directory.as_ref(),
            Definition::working_directory,
        )
        .given(docker_labels(runtime), Definition::docker_labels)
        .given(environment_files(runtime), Definition::environment_files)
        .given(consistency, Definition::version_consistency);
    with_host_settings(definition, runtime)
}

/// What concerns the host, the kernel and the other containers.
fn with_host_settings(definition: Definition, runtime: &ContainerRuntime) -> Definition {
    let controls = runtime
        .system_controls
        .iter()
        .map(|(namespace, value)| ecs::SystemControl::new().namespace(namespace).value(value));
    let volumes_from = runtime.volumes_from.iter().map(|(container, read_only)| {
        ecs::VolumeFrom::new()
            .source_container(&container.value)
            .read_only(*read_only)
    });
    let gpus = runtime.gpus.map(|count| {
        [
            ecs::ResourceRequirement::new(ecs::ResourceRequirementType::Gpu)
                .value(count.value.to_string()),
        ]
    });
    let set = |is_set: bool| is_set.then_some(true);
    definition
        .given(list(controls), Definition::system_controls)
        .given(list(volumes_from), Definition::volumes_from)
        .given(gpus, Definition::resource_requirements)
        .given(set(runtime.privileged), Definition::privileged)
        .given(set(runtime.interactive), Definition::interactive)
        .given(set(runtime.pseudo_terminal), Definition::pseudo_terminal)
}

fn ulimits(runtime: &ContainerRuntime) -> Option<Vec<ecs::Ulimit>> {
    list(runtime.ulimits.iter().map(|limit| {
        let limit = &limit.value;
        ecs::Ulimit::new(limit.hard, limit.name.clone(), limit.soft)
    }))
}

fn docker_labels(runtime: &ContainerRuntime) -> Option<Map> {
    let labels = &runtime.docker_labels;
    let entries = labels
        .iter()
        .map(|(key, value)| (key.clone(), value.clone().into_expr()));
    (!labels.is_empty()).then(|| entries.collect())
}

fn environment_files(runtime: &ContainerRuntime) -> Option<Vec<ecs::EnvironmentFile>> {
    list(
        runtime
            .environment_files
            .iter()
            .map(|file: &EnvironmentFile| {
                ecs::EnvironmentFile::new()
                    .r#type(ecs::EnvironmentFileType::S3)
                    .value(file.arn())
            }),
    )
}

fn restart_policy(policy: &RestartPolicy) -> ecs::RestartPolicy {
    let codes = policy
        .ignored_exit_codes
        .iter()
        .map(|code| Value::from(i64::from(*code)));
    ecs::RestartPolicy::new()
        .enabled(true)
        .given(list(codes), ecs::RestartPolicy::ignored_exit_codes)
        .given(
            seconds_of(policy.restart_attempt_period),
            ecs::RestartPolicy::restart_attempt_period,
        )
}

fn linux_parameters(parameters: &LinuxParameters) -> ecs::TaskDefinitionLinuxParameters {
    let init = parameters.init_process.then_some(true);
    let swappiness = parameters.swappiness.map(|value| value.value);
    ecs::TaskDefinitionLinuxParameters::new()
        .given(
            init,
            ecs::TaskDefinitionLinuxParameters::init_process_enabled,
        )
        .given(
            capabilities(parameters),
            ecs::TaskDefinitionLinuxParameters::capabilities,
        )
        .given(
            list(parameters.tmpfs.iter().map(tmpfs)),
            ecs::TaskDefinitionLinuxParameters::tmpfs,
        )
        .given(
            list(parameters.devices.iter().map(device)),
            ecs::TaskDefinitionLinuxParameters::devices,
        )
        .given(
            parameters.shared_memory_size,
            ecs::TaskDefinitionLinuxParameters::shared_memory_size,
        )
        .given(
            parameters.max_swap,
            ecs::TaskDefinitionLinuxParameters::max_swap,
        )
        .given(swappiness, ecs::TaskDefinitionLinuxParameters::swappiness)
}

fn capabilities(parameters: &LinuxParameters) -> Option<ecs::KernelCapabilities> {
    let (added, dropped) = (&parameters.added, &parameters.dropped);
    (!added.is_empty() || !dropped.is_empty()).then(|| {
        ecs::KernelCapabilities::new()
            .given(list(added.clone()), ecs::KernelCapabilities::add)
            .given(list(dropped.clone()), ecs::KernelCapabilities::drop)
    })
}

fn tmpfs(tmpfs: &Tmpfs) -> ecs::Tmpfs {
    ecs::Tmpfs::new(tmpfs.size)
        .container_path(&tmpfs.path.value)
        .given(list(tmpfs.mount_options.clone()), ecs::Tmpfs::mount_options)
}

fn device(device: &Device) -> ecs::Device {
    ecs::Device::new()
        .host_path(&device.host_path)
        .given(device.container_path.as_ref(), ecs::Device::container_path)
        .given(list(device.permissions.clone()), ecs::Device::permissions)
}
