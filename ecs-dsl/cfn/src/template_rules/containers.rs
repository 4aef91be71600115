//! Containers whose settings contradict each other: health checks, commands, images, addresses and sizes.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use super::local_ports::{checked_ports, local_ports};
use super::services::Services;
use crate::cfn::DocumentResource;
use crate::cfn::eval::items;
use crate::cfn::type_names::ecs;
use crate::diag::Diagnostic;
use crate::rules::{codes, is_moving_tag, smallest_fargate_size};

/// The folders that ECS Exec writes to. With volumes there, the root file system can be read-only.
const EXEC_FOLDERS: [&str; 2] = ["/var/lib/amazon", "/var/log/amazon"];

/// Words in names of variables whose addresses are for browsers.
const BROWSER_ADDRESSES: [&str; 6] = [
    "ORIGIN", "CORS", "REDIRECT", "CALLBACK", "FRONTEND", "PUBLIC",
];

pub(super) fn check(template: &Finished<'_>, services: &Services<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for task in template.of_type(ecs::TASK_DEFINITION) {
        let task = TaskDefinition::new(template, *task);
        for container in &task.containers {
            found.extend(task.unused_health_check_port(container));
            found.extend(task.command_in_one_word(container));
            found.extend(task.health_check_in_one_word(container));
            found.extend(task.moving_tag(container));
            found.extend(task.other_host_port(container));
            found.extend(task.unused_localhost_port(container));
        }
        found.extend(task.oversized());
        found.extend(task.duplicate_names());
        found.extend(task.unknown_names());
    }
    for service in services.iter() {
        let enables = service.resource.property("EnableExecuteCommand");
        if let Some(task) = service.task
            && template.text(enables).as_deref() == Some("true")
        {
            let task = TaskDefinition::new(template, task);
            found.extend(task.exec_with_read_only_root(service.resource.id));
        }
    }
    found
}

struct TaskDefinition<'a, 't> {
    template: &'t Finished<'a>,
    resource: DocumentResource<'a>,
    containers: Vec<Container<'a>>,
}

struct Container<'a> {
    name: Cow<'a, str>,
    definition: &'a Value,
    /// The ports that it maps; `None` if one of them is unknown.
    ports: Option<Vec<i64>>,
}

impl<'a, 't> TaskDefinition<'a, 't> {
    fn new(template: &'t Finished<'a>, resource: DocumentResource<'a>) -> Self {
        let containers = resource.list("ContainerDefinitions").iter();
        let container = |definition: &'a Value| {
            let mappings = definition
                .get("PortMappings")
                .map(items)
                .unwrap_or_default();
            let port = |mapping: &Value| template.integer(mapping.get("ContainerPort"));
            Container {
                name: template.text(definition.get("Name")).unwrap_or_default(),
                definition,
                ports: mappings.iter().map(port).collect(),
            }
        };
        Self {
            template,
            resource,
            containers: containers.map(container).collect(),
        }
    }

    /// The ports of all containers; `None` if one of them is unknown.
    fn ports(&self) -> Option<Vec<i64>> {
        let all = self
            .containers
            .iter()
            .map(|container| container.ports.clone());
        Some(
            all.collect::<Option<Vec<_>>>()?
                .into_iter()
                .flatten()
                .collect(),
        )
    }

    fn texts<'v>(&self, list: Option<&'v Value>) -> Option<Vec<Cow<'v, str>>> {
        let texts = items(list.unwrap_or(&Value::Null))
            .iter()
            .map(|text| self.template.text(Some(text)));
        texts.collect()
    }

    fn finding(&self, diagnostic: Diagnostic) -> Finding {
        Finding::new(self.resource.id, diagnostic)
    }

    /// A container that maps ports is checked on another one that no container maps.
    fn unused_health_check_port(&self, container: &Container<'a>) -> Option<Finding> {
        let command = container.definition.get("HealthCheck")?.get("Command");
        let command = self.texts(command)?.join(" ");
        let (own, ports) = (container.ports.as_ref()?, self.ports()?);
        let port = checked_ports(&command)
            .into_iter()
            .find(|port| !ports.contains(port))?;
        if own.is_empty() || is_app_mesh_proxy(container.definition) {
            return None;
        }
        let message = format!(
            "the health check of container `{}` connects to port {port}, which no container maps",
            container.name
        );
        let diagnostic = Diagnostic::warning(codes::HEALTH_CHECK_COMMAND_ON_UNUSED_PORT, message)
            .allowed(listed(&ports))
            .hint("use the port that the container listens on");
        Some(self.finding(diagnostic))
    }

    /// `["celery -A config worker"]` is the name of one program.
    fn command_in_one_word(&self, container: &Container<'a>) -> Option<Finding> {
        let list = |name: &str| self.texts(container.definition.get(name));
        let (entry_point, command) = (list("EntryPoint")?, list("Command")?);
        let is_shell = entry_point
            .last()
            .is_some_and(|last| last.starts_with('-') && last.ends_with('c'));
        let one = match (entry_point.as_slice(), command.as_slice()) {
            ([one], _) if has_arguments(one) => one,
            (_, [one]) if !is_shell && has_arguments(one) => one,
            _ => return None,
        };
        Some(self.one_word("command", container, one))
    }

    /// `["CMD", "curl -f http://localhost/"]` is the name of one program.
    fn health_check_in_one_word(&self, container: &Container<'a>) -> Option<Finding> {
        let command = container.definition.get("HealthCheck")?.get("Command");
        match self.texts(command)?.as_slice() {
            [kind, one] if kind == "CMD" && has_arguments(one) => {
                Some(self.one_word("health check", container, one))
            }
            _ => None,
        }
    }

    fn one_word(&self, what: &str, container: &Container<'a>, one: &str) -> Finding {
        let first = one.split(' ').next().unwrap_or_default();
        let message = format!(
            "the {what} of container `{}` is one word with spaces: no program has the name `{first} …`",
            container.name
        );
        let hint = if needs_shell(one) {
            format!("write [\"sh\", \"-c\", {one:?}]")
        } else {
            let words = one.split_whitespace().map(|word| format!("\"{word}\""));
            format!("write [{}]", words.collect::<Vec<_>>().join(", "))
        };
        let diagnostic = Diagnostic::warning(codes::COMMAND_IN_ONE_WORD, message)
            .allowed("a program and its arguments as words of a list, or a shell: `[\"sh\", \"-c\", \"…\"]`")
            .hint(hint);
        self.finding(diagnostic)
    }

    /// With a network interface for each task, there is no other port of a host.
    fn other_host_port(&self, container: &Container<'a>) -> Option<Finding> {
        if self.template.text(self.resource.property("NetworkMode"))? != "awsvpc" {
            return None;
        }
        let mappings = container.definition.get("PortMappings").map(items)?;
        let (port, host) = mappings.iter().find_map(|mapping| {
            let port = self.template.integer(mapping.get("ContainerPort"))?;
            let host = self.template.integer(mapping.get("HostPort"))?;
            (host != port && host != 0).then_some((port, host))
        })?;
        let message = format!(
            "container `{}` maps port {port} to host port {host}, which ECS refuses in the network mode `awsvpc`",
            container.name
        );
        let diagnostic = Diagnostic::error(codes::HOST_PORT_MISMATCH, message)
            .allowed(format!("the same port: {port}"))
            .hint("remove `HostPort`");
        Some(self.finding(diagnostic))
    }

    /// An image without a tag, or with one that moves.
    fn moving_tag(&self, container: &Container<'a>) -> Option<Finding> {
        let image = self.template.text(container.definition.get("Image"))?;
        let name = image.rsplit('/').next().unwrap_or_default();
        let what = match name.split_once(':') {
            _ if name.is_empty() || name.contains('@') => return None,
            None => "no tag, so it defaults to `latest`".to_owned(),
            Some((_, tag)) if is_moving_tag(tag) => format!("the tag `{tag}`"),
            Some(_) => return None,
        };
        let message = format!("image `{image}` has {what}; new images aren't deployed");
        let diagnostic = Diagnostic::warning(codes::IMAGE_TAGGED_LATEST, message)
            .allowed("a different tag for each version, or a digest")
            .hint("name a version: `:1.29`, or `@sha256:…`");
        Some(self.finding(diagnostic))
    }

    /// A variable with an address on this task, where nothing listens. Beside others, a container without port mappings may
    /// listen anywhere; alone, it is a client of the URL.
    fn unused_localhost_port(&self, container: &Container<'a>) -> Option<Finding> {
        let ports = self.ports()?;
        let is_alone = self.containers.len() == 1 && ports.is_empty();
        let mut others = self.containers.iter();
        if !is_alone && others.any(|other| other.ports.as_ref().is_none_or(Vec::is_empty)) {
            return None;
        }
        let variables = container.definition.get("Environment").map(items)?;
        variables.iter().find_map(|variable| {
            let name = self.template.text(variable.get("Name"))?;
            let value = self.template.text(variable.get("Value"))?;
            let upper = name.to_ascii_uppercase();
            let port = local_ports(&value).into_iter().find(|port| !ports.contains(port))?;
            let is_own = is_alone && !value.contains("://");
            if is_own || BROWSER_ADDRESSES.iter().any(|word| upper.contains(word)) {
                return None;
            }
            let message = format!(
                "variable `{name}` of container `{}` is an address on `localhost`, but no container of the task has port {port}",
                container.name
            );
            let diagnostic = Diagnostic::warning(codes::LOCALHOST_ADDRESS_WITHOUT_CONTAINER, message)
                .allowed("the address of another service, or a port of a container of this task")
                .hint("other services aren't on `localhost`: use `.calls(&service)`, which sets their address");
            Some(self.finding(diagnostic))
        })
    }

    /// All containers together reserve at most half of the CPU and of the memory that the task pays for.
    fn oversized(&self) -> Option<Finding> {
        let size = |name: &str| self.template.integer(self.resource.property(name));
        let (cpu, memory) = (size("Cpu")?, size("Memory")?);
        let of = |container: &Container<'a>, name: &str| {
            self.template.integer(container.definition.get(name))
        };
        let (mut used_cpu, mut used_memory) = (0, 0);
        for container in &self.containers {
            used_cpu += of(container, "Cpu")?;
            used_memory +=
                of(container, "Memory").or_else(|| of(container, "MemoryReservation"))?;
        }
        if self.containers.is_empty() || used_cpu * 2 > cpu || used_memory * 2 > memory {
            return None;
        }
        let smaller = smallest_fargate_size(used_cpu, used_memory)?;
        if smaller == (cpu, memory) {
            return None;
        }
        let (fewer, less) = smaller;
        let message = format!(
            "the task has {cpu} CPU units and {memory} MiB, but its containers reserve {used_cpu} and {used_memory}"
        );
        let diagnostic = Diagnostic::warning(codes::TASK_LARGER_THAN_ITS_CONTAINERS, message)
            .allowed("a size of which the containers use more than half of the CPU or of the memory")
            .hint(format!("use a smaller task, such as {fewer} CPU units with {less} MiB, or let the containers share its size: don't reserve CPU and memory for them"));
        Some(self.finding(diagnostic))
    }

    /// ECS refuses two containers of one name.
    fn duplicate_names(&self) -> Vec<Finding> {
        let mut known = BTreeSet::new();
        let names = self.containers.iter().map(|container| &container.name);
        let repeated = names.filter(|name| !name.is_empty() && !known.insert(&***name));
        let finding = |name: &Cow<'_, str>| {
            let message = format!("duplicate container name `{name}`");
            let diagnostic = Diagnostic::error(codes::DUPLICATE_CONTAINER_NAME, message)
                .allowed("one container of each name in a task");
            self.finding(diagnostic)
        };
        repeated.map(finding).collect()
    }

    /// Containers and volumes that a container names, and that the task doesn't have.
    fn unknown_names(&self) -> Vec<Finding> {
        let name = |item: &'a Value| self.template.text(item.get("Name"));
        let volumes = self.resource.list("Volumes").iter().map(name);
        let containers = self.resource.list("ContainerDefinitions").iter().map(name);
        let containers: Option<Vec<Cow<'_, str>>> = containers.collect();
        let known = [
            ("DependsOn", "ContainerName", containers.clone()),
            ("VolumesFrom", "SourceContainer", containers),
            ("MountPoints", "SourceVolume", volumes.collect()),
        ];
        let mut found = Vec::new();
        for (list, property, known) in known {
            let Some(known) = known else { continue };
            for container in &self.containers {
                let items = container
                    .definition
                    .get(list)
                    .map(items)
                    .unwrap_or_default();
                let names = items
                    .iter()
                    .filter_map(|item| self.template.text(item.get(property)));
                let unknown = names.filter(|name| !known.contains(name));
                found.extend(unknown.map(|name| self.unknown_name(list, container, &name)));
            }
        }
        found
    }

    fn unknown_name(&self, list: &str, container: &Container<'a>, name: &str) -> Finding {
        let of = &container.name;
        let diagnostic = if list != "MountPoints" {
            let verb = match list {
                "DependsOn" => "depends on",
                _ => "mounts the volumes of",
            };
            let message = format!("container `{of}` {verb} `{name}`, which isn't in the task");
            Diagnostic::error(codes::UNKNOWN_CONTAINER_DEPENDENCY, message)
                .allowed("another container of the task")
        } else {
            let message =
                format!("container `{of}` mounts volume `{name}`, which the task doesn't have");
            Diagnostic::error(codes::UNKNOWN_VOLUME, message).allowed("a volume of the task")
        };
        self.finding(diagnostic)
    }

    /// ECS Exec starts its agent in the container, which writes to its file system.
    fn exec_with_read_only_root(&self, service: &str) -> Option<Finding> {
        let is_read_only = |container: &&Container<'a>| {
            let root = container.definition.get("ReadonlyRootFilesystem");
            let mounts = container
                .definition
                .get("MountPoints")
                .map(items)
                .unwrap_or_default();
            let paths = mounts
                .iter()
                .filter_map(|mount| self.template.text(mount.get("ContainerPath")));
            let is_writable = paths
                .into_iter()
                .any(|path| EXEC_FOLDERS.iter().any(|folder| path.starts_with(folder)));
            self.template.text(root).as_deref() == Some("true") && !is_writable
        };
        let container = self.containers.iter().find(is_read_only)?;
        let message = format!(
            "ECS Exec can't work in container `{}` of service `{service}`: its root file system is read-only",
            container.name
        );
        let diagnostic = Diagnostic::warning(codes::EXEC_WITH_READ_ONLY_ROOT, message)
            .allowed("a writable root file system, or volumes at `/var/lib/amazon` and `/var/log/amazon`")
            .hint("remove ECS Exec, or the read-only root file system");
        Some(Finding::new(service, diagnostic))
    }
}

/// A program with arguments in one word: not a path or a sentence with other punctuation.
fn has_arguments(word: &str) -> bool {
    let mut words = word.split(' ');
    let first = words.next().unwrap_or_default();
    let is_program = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    !first.is_empty() && first.chars().all(is_program) && words.next().is_some()
}

/// Whether only a shell understands it.
fn needs_shell(command: &str) -> bool {
    command.contains(|c: char| "&|;<>$`\"'*".contains(c))
}

fn listed(ports: &[i64]) -> String {
    let ports: Vec<String> = ports.iter().map(|port| format!("port {port}")).collect();
    ports.join(", ")
}

/// Whether it is a proxy of App Mesh: Envoy answers health checks on its administration port, which nothing maps.
fn is_app_mesh_proxy(container: &Value) -> bool {
    let variables = items(container.get("Environment").unwrap_or(&Value::Null)).iter();
    let mut names = variables.filter_map(|variable| variable.get("Name")?.as_str());
    names.any(|name| name == "APPMESH_RESOURCE_ARN")
}
