//! Services on Fargate: tasks times size.

use super::draft::{Draft, Entry};
use super::prices::{
    CLOUD_MAP_INSTANCE, FARGATE_ARM_GB, FARGATE_ARM_VCPU, FARGATE_STORAGE_GB, FARGATE_X86_GB,
    FARGATE_X86_VCPU, PUBLIC_IPV4,
};
use super::resolve::Place;

/// How many gigabytes of disk a task has without paying for them.
const FREE_STORAGE: f64 = 20.0;

/// Prices an `AWS::ECS::Service`.
pub(super) fn price(service: &Place<'_>, draft: &mut Draft) {
    if service.resource.type_name != "AWS::ECS::Service" {
        return;
    }
    let Some(task) = service.referred("TaskDefinition") else {
        draft.skip(
            service.id(),
            "service whose task definition isn't in the template",
        );
        return;
    };
    let up_to = match Capacity::of(service, &task) {
        Capacity::Fargate => service.is_conditional(),
        Capacity::WithSpot => true,
        Capacity::Elsewhere => {
            draft.skip(
                service.id(),
                "service that runs on instances, which are paid for as such",
            );
            return;
        }
    };
    if task
        .text(&["RuntimePlatform", "OperatingSystemFamily"])
        .is_some_and(|os| os.starts_with("WINDOWS"))
    {
        draft.skip(service.id(), "Windows tasks: no checked price");
        return;
    }
    let Some((tasks, range)) = tasks(service) else {
        draft.skip(
            service.id(),
            "service whose number of tasks is known only when it is deployed",
        );
        return;
    };
    size(
        service,
        &task,
        &Run {
            tasks,
            range,
            up_to,
        },
        draft,
    );
    beside(service, tasks, up_to, draft);
}

/// What a service's tasks run on.
enum Capacity {
    Fargate,
    WithSpot,
    Elsewhere,
}

impl Capacity {
    fn of(service: &Place<'_>, task: &Place<'_>) -> Self {
        let strategy = strategy(service);
        if let Some(providers) = strategy {
            let on = |name: &str| providers.iter().any(|provider| provider == name);
            return match (on("FARGATE_SPOT"), on("FARGATE")) {
                (true, _) => Self::WithSpot,
                (false, true) => Self::Fargate,
                (false, false) => Self::Elsewhere,
            };
        }
        let compatible = task
            .list(&["RequiresCompatibilities"])
            .is_some_and(|all| all.iter().any(|it| it == "FARGATE"));
        match service.text(&["LaunchType"]) {
            Some("FARGATE") => Self::Fargate,
            None if compatible => Self::Fargate,
            _ => Self::Elsewhere,
        }
    }
}

/// The capacity providers of a service: its own, or its cluster's where it names neither those nor a launch type.
fn strategy(service: &Place<'_>) -> Option<Vec<String>> {
    let of = |place: &Place<'_>, property: &str| -> Option<Vec<String>> {
        let provider = |it: &serde_json::Value| {
            it["CapacityProvider"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        Some(place.list(&[property])?.iter().map(provider).collect())
    };
    if let Some(own) = of(service, "CapacityProviderStrategy") {
        return Some(own);
    }
    if service.resource.property("LaunchType").is_some() {
        return None;
    }
    let cluster = service.referred("Cluster")?;
    of(&cluster, "DefaultCapacityProviderStrategy").or_else(|| {
        let associations = service.document.resources().map(|resource| Place {
            resource,
            ..*service
        });
        associations
            .filter(|it| it.resource.type_name == "AWS::ECS::ClusterCapacityProviderAssociations")
            .find(|it| {
                it.referred("Cluster")
                    .is_some_and(|found| found.id() == cluster.id())
            })
            .and_then(|it| of(&it, "DefaultCapacityProviderStrategy"))
    })
}

/// How many tasks run, and in words if that is the least of several.
fn tasks(service: &Place<'_>) -> Option<(f64, Option<String>)> {
    let target = service
        .document
        .resources()
        .filter(|it| it.type_name == "AWS::ApplicationAutoScaling::ScalableTarget")
        .find(|it| {
            it.references()
                .iter()
                .any(|reference| reference.id == service.id())
        });
    if let Some(resource) = target {
        let target = Place {
            resource,
            ..*service
        };
        let (least, most) = (
            target.number(&["MinCapacity"])?,
            target.number(&["MaxCapacity"]),
        );
        return Some((least, most.map(|most| format!(" (of {least} to {most})"))));
    }
    match service.resource.property("DesiredCount") {
        Some(_) => Some((service.number(&["DesiredCount"])?, None)),
        // One task is what ECS starts when nothing is said.
        None => Some((1.0, None)),
    }
}

struct Run {
    tasks: f64,
    range: Option<String>,
    up_to: bool,
}

fn size(service: &Place<'_>, task: &Place<'_>, run: &Run, draft: &mut Draft) {
    let (Some(vcpu), Some(memory)) = (vcpu(task), gigabytes(task)) else {
        draft.skip(
            service.id(),
            "task whose size is known only when it is deployed",
        );
        return;
    };
    let arm = task.text(&["RuntimePlatform", "CpuArchitecture"]) == Some("ARM64");
    let (vcpu_price, memory_price, architecture) = if arm {
        (FARGATE_ARM_VCPU, FARGATE_ARM_GB, "ARM64")
    } else {
        (FARGATE_X86_VCPU, FARGATE_X86_GB, "x86")
    };
    let plural = if run.tasks == 1.0 { "task" } else { "tasks" };
    let count = format!(
        "{} {plural}{}",
        run.tasks,
        run.range.as_deref().unwrap_or_default()
    );
    let mut add = |what: String, quantity: f64, price| {
        draft.add(
            Entry {
                id: service.id(),
                service: "Fargate",
                what,
                quantity,
                up_to: run.up_to,
            },
            price,
        );
    };
    add(
        format!("{vcpu} vCPU {architecture}, {count}"),
        run.tasks * vcpu,
        vcpu_price,
    );
    add(
        format!("{memory} GB memory, {count}"),
        run.tasks * memory,
        memory_price,
    );
    let storage = task
        .number(&["EphemeralStorage", "SizeInGiB"])
        .unwrap_or_default()
        - FREE_STORAGE;
    if storage > 0.0 {
        add(
            format!("{storage} GB disk above {FREE_STORAGE}, {count}"),
            run.tasks * storage,
            FARGATE_STORAGE_GB,
        );
    }
}

/// What tasks cost beside their size: public addresses and registrations.
fn beside(service: &Place<'_>, tasks: f64, up_to: bool, draft: &mut Draft) {
    let network = [
        "NetworkConfiguration",
        "AwsvpcConfiguration",
        "AssignPublicIp",
    ];
    if service.text(&network) == Some("ENABLED") {
        let what = "public addresses of the tasks".to_owned();
        draft.add(
            Entry {
                id: service.id(),
                service: "VPC",
                what,
                quantity: tasks,
                up_to,
            },
            PUBLIC_IPV4,
        );
    }
    if service
        .list(&["ServiceRegistries"])
        .is_some_and(|registries| !registries.is_empty())
    {
        let what = "tasks registered for discovery".to_owned();
        draft.add(
            Entry {
                id: service.id(),
                service: "Cloud Map",
                what,
                quantity: tasks,
                up_to,
            },
            CLOUD_MAP_INSTANCE,
        );
    }
}

/// `512`, `"512"` or `".5 vCPU"`.
fn vcpu(task: &Place<'_>) -> Option<f64> {
    let text = task.text(&["Cpu"]).map(str::to_lowercase);
    match text.as_ref().and_then(|text| text.strip_suffix("vcpu")) {
        Some(vcpu) => vcpu.trim().parse().ok(),
        None => task.number(&["Cpu"]).map(|units| units / 1024.0),
    }
}

/// `1024`, `"1024"` or `"1 GB"`.
fn gigabytes(task: &Place<'_>) -> Option<f64> {
    let text = task.text(&["Memory"]).map(str::to_lowercase);
    match text.as_ref().and_then(|text| text.strip_suffix("gb")) {
        Some(gigabytes) => gigabytes.trim().parse().ok(),
        None => task.number(&["Memory"]).map(|megabytes| megabytes / 1024.0),
    }
}
