//! What Fargate and Windows don't support in a task definition.

use std::borrow::Cow;

use serde_json::Value;

use super::finding::Finding;
use super::finished::{Finished, at};
use super::services::Services;
use crate::cfn::DocumentResource;
use crate::cfn::eval::items;
use crate::cfn::type_names::ecs;
use crate::diag::Diagnostic;
use crate::rules::{Code, codes};

/// Properties of containers that Fargate refuses, whatever their value. From AWS's page
/// [Fargate tasks](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).
const NOT_ON_FARGATE: [&str; 9] = [
    "Links",
    "ExtraHosts",
    "DnsServers",
    "DnsSearchDomains",
    "DockerSecurityOptions",
    "LinuxParameters/Devices",
    "LinuxParameters/MaxSwap",
    "LinuxParameters/Swappiness",
    "LinuxParameters/SharedMemorySize",
];

/// Properties of containers that Windows refuses, whatever their value. From AWS's pages
/// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html) and
/// [RuntimePlatform](https://docs.aws.amazon.com/batch/latest/APIReference/API_RuntimePlatform.html).
const NOT_ON_WINDOWS: [&str; 4] = ["LinuxParameters", "User", "Ulimits", "SystemControls"];

/// The limit of open files on Fargate.
const MAX_OPEN_FILES: i64 = 1_048_576;

/// The log drivers of Fargate.
const LOG_DRIVERS: [&str; 3] = ["awslogs", "splunk", "awsfirelens"];

/// The CPU units of Windows tasks on Fargate.
const WINDOWS_CPU: [&str; 3] = ["1024", "2048", "4096"];

pub(super) fn check(template: &Finished<'_>, services: &Services<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for task in template.of_type(ecs::TASK_DEFINITION) {
        let task = Task {
            template,
            resource: *task,
        };
        if task.is_on_fargate() {
            task.check_fargate(&mut found);
        }
        if task.is_windows() {
            task.check_windows(&mut found);
        }
    }
    for service in services.iter() {
        let Some(task) = service.task else { continue };
        let task = Task {
            template,
            resource: task,
        };
        let strategy = service.resource.list("CapacityProviderStrategy").iter();
        let mut providers = strategy.filter_map(|item| template.text(item.get("CapacityProvider")));
        if task.is_windows() && providers.any(|provider| provider == "FARGATE_SPOT") {
            let message = "Windows tasks can't run on the capacity provider `FARGATE_SPOT`";
            let diagnostic = Diagnostic::error(codes::UNSUPPORTED_ON_WINDOWS, message)
                .allowed("Linux, or the capacity provider `FARGATE`")
                .hint("remove `FARGATE_SPOT` from the capacity of the service");
            found.push(Finding::new(service.resource.id, diagnostic));
        }
    }
    found
}

/// A task definition.
struct Task<'a, 't> {
    template: &'t Finished<'a>,
    resource: DocumentResource<'a>,
}

impl<'a> Task<'a, '_> {
    fn is_on_fargate(&self) -> bool {
        let launch_types = self.resource.list("RequiresCompatibilities").iter();
        let mut launch_types = launch_types.filter_map(|item| self.template.text(Some(item)));
        launch_types.any(|launch_type| launch_type == "FARGATE")
    }

    fn is_windows(&self) -> bool {
        let family = at(&self.resource, "RuntimePlatform/OperatingSystemFamily");
        let family = self.template.text(family);
        family.is_some_and(|family| family.starts_with("WINDOWS"))
    }

    fn text(&self, property: &str) -> Option<Cow<'a, str>> {
        self.template.text(at(&self.resource, property))
    }

    /// The containers with their names.
    fn containers(&self) -> impl Iterator<Item = (Cow<'a, str>, &'a Value)> {
        let containers = self.resource.list("ContainerDefinitions").iter();
        containers.map(|container| {
            let name = self.template.text(container.get("Name"));
            (name.unwrap_or_default(), container)
        })
    }

    fn is_set(&self, value: Option<&Value>) -> bool {
        value.is_some_and(|value| !value.is_null())
    }

    fn check_fargate(&self, found: &mut Vec<Finding>) {
        let fargate = Platform {
            task: self.resource.id,
            code: codes::UNSUPPORTED_ON_FARGATE,
            name: "Fargate",
        };
        for (property, allowed) in [("NetworkMode", "awsvpc"), ("PidMode", "task")] {
            let mode = self.text(property).filter(|mode| mode != allowed);
            let what = mode.map(|mode| format!("`{property}` `{mode}`"));
            found.extend(what.map(|what| fargate.refuses(&what, &format!("`{allowed}`"))));
        }
        for property in ["IpcMode", "PlacementConstraints"] {
            if self.is_set(self.resource.property(property)) {
                found.push(fargate.refuses(&format!("`{property}`"), OMITTED));
            }
        }
        for volume in self.resource.list("Volumes") {
            let name = self.template.text(volume.get("Name")).unwrap_or_default();
            let host = volume.get("Host").and_then(|host| host.get("SourcePath"));
            let docker = volume.get("DockerVolumeConfiguration");
            let windows = volume.get("FSxWindowsFileServerVolumeConfiguration");
            for (value, what) in [
                (docker, "the Docker volume"),
                (host, "the directory of the host behind volume"),
                (windows, "the FSx file system behind volume"),
            ] {
                if self.is_set(value) {
                    found.push(fargate.refuses(&format!("{what} `{name}`"), VOLUMES));
                }
            }
        }
        for (name, container) in self.containers() {
            self.check_fargate_container(&fargate, &name, container, found);
        }
    }

    fn check_fargate_container(
        &self,
        fargate: &Platform<'_>,
        name: &str,
        container: &Value,
        found: &mut Vec<Finding>,
    ) {
        let mut refuse = |what: &str, allowed: &str| {
            let what = format!("{what} of container `{name}`");
            found.push(fargate.refuses(&what, allowed));
        };
        for property in NOT_ON_FARGATE {
            if self.is_set(inner(container, property)) {
                refuse(&format!("`{}`", last(property)), OMITTED);
            }
        }
        for property in ["Privileged", "DisableNetworking"] {
            if self.template.text(container.get(property)).as_deref() == Some("true") {
                refuse(&format!("`{property}`"), OMITTED);
            }
        }
        let driver = inner(container, "LogConfiguration/LogDriver");
        let driver = self.template.text(driver);
        if let Some(driver) = driver.filter(|driver| !LOG_DRIVERS.contains(&&**driver)) {
            refuse(
                &format!("log driver `{driver}`"),
                "`awslogs`, `splunk` or `awsfirelens`",
            );
        }
        for requirement in list(container, "ResourceRequirements") {
            if let Some(kind) = self.template.text(requirement.get("Type")) {
                refuse(&format!("resource requirement `{kind}`"), OMITTED);
            }
        }
        for capability in list(container, "LinuxParameters/Capabilities/Add") {
            let capability = self.template.text(Some(capability));
            if let Some(other) = capability.filter(|name| name != "SYS_PTRACE") {
                refuse(&format!("added capability `{other}`"), "`SYS_PTRACE`");
            }
        }
        for limit in list(container, "Ulimits") {
            let is_files = self.template.text(limit.get("Name")).as_deref() == Some("nofile");
            let hard = self.template.integer(limit.get("HardLimit"));
            if is_files && hard.is_some_and(|hard| !(0..=MAX_OPEN_FILES).contains(&hard)) {
                refuse("ulimit `nofile`", "at most 1048576 open files");
            }
        }
    }

    fn check_windows(&self, found: &mut Vec<Finding>) {
        let windows = Platform {
            task: self.resource.id,
            code: codes::UNSUPPORTED_ON_WINDOWS,
            name: "Windows",
        };
        if let Some(other) = self
            .text("RuntimePlatform/CpuArchitecture")
            .filter(|architecture| architecture != "X86_64")
        {
            found.push(windows.refuses(&format!("architecture `{other}`"), "`X86_64`"));
        }
        for property in ["PidMode", "IpcMode"] {
            if self.is_set(self.resource.property(property)) {
                found.push(windows.refuses(&format!("`{property}`"), OMITTED));
            }
        }
        let cpu = self.text("Cpu").filter(|_| self.is_on_fargate());
        if let Some(cpu) = cpu.filter(|cpu| !WINDOWS_CPU.contains(&&**cpu)) {
            let what = format!("task CPU `{cpu}` on Fargate");
            found.push(windows.refuses(&what, "1024, 2048 or 4096 CPU units"));
        }
        for volume in self.resource.list("Volumes") {
            if self.is_set(volume.get("EFSVolumeConfiguration")) {
                let name = self.template.text(volume.get("Name")).unwrap_or_default();
                let what = format!("the EFS file system behind volume `{name}`");
                found.push(windows.refuses(&what, OMITTED));
            }
        }
        for (name, container) in self.containers() {
            let properties = NOT_ON_WINDOWS.iter().copied();
            let set = properties.filter(|property| self.is_set(container.get(*property)));
            let flags = ["Privileged", "ReadonlyRootFilesystem"].into_iter();
            let flags = flags
                .filter(|flag| self.template.text(container.get(*flag)).as_deref() == Some("true"));
            let files = Some("EnvironmentFiles")
                .filter(|files| self.is_on_fargate() && self.is_set(container.get(*files)));
            for property in set.chain(flags).chain(files) {
                let what = format!("`{property}` of container `{name}`");
                found.push(windows.refuses(&what, OMITTED));
            }
        }
    }
}

/// What is allowed where nothing is.
const OMITTED: &str = "task definitions without it";

/// The volumes of Fargate.
const VOLUMES: &str = "ephemeral volumes, and those of EFS, EBS and S3 Files";

/// Where a task runs, and its rule.
struct Platform<'a> {
    task: &'a str,
    code: Code,
    name: &'static str,
}

impl Platform<'_> {
    fn refuses(&self, what: &str, allowed: &str) -> Finding {
        let message = format!("{} doesn't support {what}", self.name);
        let diagnostic = Diagnostic::error(self.code, message)
            .allowed(allowed)
            .hint("remove it");
        Finding::new(self.task, diagnostic)
    }
}

/// The last name of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn inner<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('/')
        .try_fold(value, |value, name| value.get(name))
}

fn list<'v>(value: &'v Value, path: &str) -> &'v [Value] {
    inner(value, path).map(items).unwrap_or_default()
}
