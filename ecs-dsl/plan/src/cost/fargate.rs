//! Services on Fargate: number of tasks times task size.

use super::capacity::{Capacity, Range, Share, Strategy};
use super::draft::{Draft, Entry};
use super::prices::{
    CLOUD_MAP_INSTANCE, FARGATE_ARM_GB, FARGATE_ARM_VCPU, FARGATE_STORAGE_GB, FARGATE_X86_GB,
    FARGATE_X86_VCPU, PUBLIC_IPV4, Price,
};
use super::resolve::TemplateResource;
use super::tasks::tasks;

/// Gigabytes of ephemeral storage that each task has free of charge.
const FREE_STORAGE: f64 = 20.0;

/// Prices an `AWS::ECS::Service`.
pub(super) fn price(service: &TemplateResource<'_>, draft: &mut Draft) {
    if let Err(why) = try_price(service, draft) {
        draft.skip(service.id(), why);
    }
}

/// Prices the tasks, or returns why they can't be priced.
fn try_price(service: &TemplateResource<'_>, draft: &mut Draft) -> Result<(), &'static str> {
    let Some(task) = service.referred("TaskDefinition") else {
        return Err("service whose task definition isn't in the template");
    };
    let Capacity::Fargate(strategy) = Capacity::from_service(service, &task) else {
        return Err("service that runs on instances, which are priced separately");
    };
    let os = task.text(&["RuntimePlatform", "OperatingSystemFamily"]);
    if os.is_some_and(|os| os.starts_with("WINDOWS")) {
        return Err("Windows tasks: no verified price");
    }
    let Some(tasks) = tasks(service, draft) else {
        return Err("service whose number of tasks is known only at deployment");
    };
    size(service, &task, (tasks, &strategy), draft);
    per_task(service, tasks, draft);
    Ok(())
}

/// A charged resource of one task.
struct Part {
    what: String,
    amount: f64,
    price: Price,
}

fn size(
    service: &TemplateResource<'_>,
    task: &TemplateResource<'_>,
    (tasks, strategy): (Range, &Strategy),
    draft: &mut Draft,
) {
    let (Some(vcpu), Some(memory)) = (vcpu(task), gigabytes(task)) else {
        draft.skip(service.id(), "task whose size is known only at deployment");
        return;
    };
    let arm = task.text(&["RuntimePlatform", "CpuArchitecture"]) == Some("ARM64");
    let (vcpu_price, memory_price, architecture) = if arm {
        (FARGATE_ARM_VCPU, FARGATE_ARM_GB, "ARM64")
    } else {
        (FARGATE_X86_VCPU, FARGATE_X86_GB, "x86")
    };
    let part = |what: String, amount: f64, price| Part {
        what,
        amount,
        price,
    };
    let compute = [
        part(format!("{vcpu} vCPU {architecture}"), vcpu, vcpu_price),
        part(format!("{memory} GB memory"), memory, memory_price),
    ];
    for share in strategy.shares(tasks) {
        for part in &compute {
            draft.add_tasks(
                entry(service, part, share.tasks),
                share,
                part.price,
                part.amount,
            );
        }
    }
    let storage = task
        .number(&["EphemeralStorage", "SizeInGiB"])
        .unwrap_or_default()
        - FREE_STORAGE;
    if storage > 0.0 {
        let what = format!("{storage} GB disk above {FREE_STORAGE}");
        let disk = part(what, storage, FARGATE_STORAGE_GB);
        let all = Share::on_demand(tasks);
        draft.add_tasks(entry(service, &disk, tasks), all, disk.price, storage);
    }
}

fn entry<'a>(service: &TemplateResource<'a>, part: &Part, tasks: Range) -> Entry<'a> {
    let what = format!("{}, {}", part.what, counted(tasks));
    Entry::new(service, "Fargate", what).times(tasks.least * part.amount)
}

fn counted(tasks: Range) -> String {
    let Range { least, most } = tasks;
    let plural = if least == 1.0 { "task" } else { "tasks" };
    if tasks.scales() {
        format!("{least} {plural} (from {least} to {most})")
    } else {
        format!("{least} {plural}")
    }
}

/// Costs of a task besides its size: public addresses and registrations.
fn per_task(service: &TemplateResource<'_>, tasks: Range, draft: &mut Draft) {
    let mut add = |group: &'static str, what: &str, price| {
        let entry = Entry::new(service, group, what).times(tasks.least);
        draft.add_tasks(entry, Share::on_demand(tasks), price, 1.0);
    };
    let network = [
        "NetworkConfiguration",
        "AwsvpcConfiguration",
        "AssignPublicIp",
    ];
    if service.text(&network) == Some("ENABLED") {
        add("VPC", "public addresses of the tasks", PUBLIC_IPV4);
    }
    let registries = service.list(&["ServiceRegistries"]);
    if registries.is_some_and(|registries| !registries.is_empty()) {
        let what = "tasks registered for discovery";
        add("Cloud Map", what, CLOUD_MAP_INSTANCE);
    }
}

/// The vCPUs of `512`, `"512"` or `".5 vCPU"`.
fn vcpu(task: &TemplateResource<'_>) -> Option<f64> {
    let text = task.text(&["Cpu"]).map(str::to_lowercase);
    match text.as_ref().and_then(|text| text.strip_suffix("vcpu")) {
        Some(vcpu) => vcpu.trim().parse().ok(),
        None => task.number(&["Cpu"]).map(|units| units / 1024.0),
    }
}

/// The gigabytes of `1024`, `"1024"` or `"1 GB"`.
fn gigabytes(task: &TemplateResource<'_>) -> Option<f64> {
    let text = task.text(&["Memory"]).map(str::to_lowercase);
    match text.as_ref().and_then(|text| text.strip_suffix("gb")) {
        Some(gigabytes) => gigabytes.trim().parse().ok(),
        None => task.number(&["Memory"]).map(|megabytes| megabytes / 1024.0),
    }
}
