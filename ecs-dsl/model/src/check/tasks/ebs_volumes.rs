//! EBS volumes: one for each task of a service, of a size and with operations that its type has.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{EbsVolume, EbsVolumeType, Stack, Task};
use crate::rules::codes;

/// The sizes in GiB from which a type exists, and its last one, where it is below those of the others. From AWS's page on
/// [managed volumes](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
fn sizes(volume_type: EbsVolumeType) -> (u32, Option<u32>) {
    match volume_type {
        EbsVolumeType::Gp2 | EbsVolumeType::Gp3 => (1, None),
        EbsVolumeType::Io1 | EbsVolumeType::Io2 => (4, None),
        EbsVolumeType::St1 | EbsVolumeType::Sc1 => (125, None),
        EbsVolumeType::Standard => (1, Some(1_024)),
    }
}

pub(super) fn check(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    let volumes: Vec<&EbsVolume> = task.ebs_volumes().collect();
    for volume in &volumes {
        check_size(volume, report);
        check_performance(volume, report);
    }
    let Some(last) = volumes.last() else { return };
    if volumes.len() > 1 {
        let message = format!("task has `{}` EBS volumes", volumes.len());
        let diagnostic = Diagnostic::error(codes::INVALID_EBS_VOLUME, message)
            .allowed("one EBS volume for a task")
            .hint("use one volume, or a file system of EFS for the other data");
        report.add(diagnostic, last.name.origin);
    }
    let is_kept_running = stack
        .services()
        .any(|service| service.task.name == task.name);
    if !is_kept_running {
        let message = format!(
            "EBS volume `{}` in a task that no service runs: only services create volumes",
            last.name.value
        );
        let diagnostic = Diagnostic::error(codes::INVALID_EBS_VOLUME, message)
            .allowed("EBS volumes of services and workers")
            .hint("use `.ephemeral_storage(…)` or a file system of EFS");
        report.add(diagnostic, last.name.origin);
    }
}

fn check_size(volume: &EbsVolume, report: &mut Report<'_>) {
    let Some(size) = volume.size.filter(|size| size.value > 0) else {
        return;
    };
    let (first, last) = sizes(volume.volume_type);
    if size.value < first || last.is_some_and(|last| size.value > last) {
        let name = volume.volume_type.as_str();
        let message = format!(
            "EBS volume `{}` of type `{name}` has {} GiB",
            volume.name.value, size.value
        );
        let allowed = match last {
            Some(last) => format!("{first} to {last} GiB"),
            None => format!("{first} GiB or more"),
        };
        let diagnostic = Diagnostic::error(codes::INVALID_EBS_VOLUME, message).allowed(allowed);
        report.add(diagnostic, size.origin);
    }
}

/// Provisioned operations and throughput.
fn check_performance(volume: &EbsVolume, report: &mut Report<'_>) {
    let name = volume.volume_type.as_str();
    let of = format!("EBS volume `{}` of type `{name}`", volume.name.value);
    let is_provisioned = matches!(volume.volume_type, EbsVolumeType::Io1 | EbsVolumeType::Io2);
    let is_gp3 = volume.volume_type == EbsVolumeType::Gp3;
    let mut add = |message: String, allowed: &str, origin| {
        let diagnostic = Diagnostic::error(codes::INVALID_EBS_VOLUME, message).allowed(allowed);
        report.add(diagnostic, origin);
    };
    match volume.iops {
        None if is_provisioned => add(
            format!("{of} has no IOPS"),
            "`.iops(…)` for the types `io1` and `io2`",
            volume.name.origin,
        ),
        Some(iops) if !is_provisioned && !is_gp3 => add(
            format!("{of} has provisioned IOPS"),
            "`.iops(…)` for the types `gp3`, `io1` and `io2`",
            iops.origin,
        ),
        _ => {}
    }
    if let Some(throughput) = volume.throughput.filter(|_| !is_gp3) {
        add(
            format!("{of} has a provisioned throughput"),
            "`.throughput(…)` for the type `gp3`",
            throughput.origin,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{EbsVolume, EbsVolumeType as Type, Job, TaskBuilder};

    fn with(change: fn(EbsVolume) -> EbsVolume) -> Diagnostics {
        let index = move || change(EbsVolume::new("index", 100)).at("/index");
        check_service(move || service("order").path("/*").volume(index()))
    }

    #[test]
    fn type_decides_size_and_performance() {
        let diagnostics = with(|index| index.volume_type(Type::St1));
        let message = "EBS volume `index` of type `st1` has 100 GiB";
        assert_error(&diagnostics, "ECS1184", message);
        let diagnostics = with(|index| index.volume_type(Type::Io2));
        let message = "EBS volume `index` of type `io2` has no IOPS";
        assert_error(&diagnostics, "ECS1184", message);
        let diagnostics = with(|index| index.volume_type(Type::Gp2).iops(3_000));
        let message = "EBS volume `index` of type `gp2` has provisioned IOPS";
        assert_error(&diagnostics, "ECS1184", message);
        let diagnostics = with(|index| index.volume_type(Type::Io1).iops(100).throughput(200));
        let message = "EBS volume `index` of type `io1` has a provisioned throughput";
        assert_error(&diagnostics, "ECS1184", message);
        assert_silent(&with(|index| index.iops(4_000).throughput(200)));
        assert_silent(&with(|index| index.volume_type(Type::Io2).iops(100)));
    }

    #[test]
    fn second_volume_is_an_error() {
        let diagnostics = check_service(|| {
            let order = service("order").path("/*");
            let order = order.volume(EbsVolume::new("index", 100).at("/index"));
            order.volume(EbsVolume::new("spool", 100).at("/spool"))
        });
        assert_error(&diagnostics, "ECS1184", "task has `2` EBS volumes");
    }

    #[test]
    fn volume_of_a_job_is_an_error() {
        let diagnostics = check(|stack| {
            platform(stack);
            let report = Job::new("report").image(image());
            let report = report.volume(EbsVolume::new("index", 100).at("/index"));
            stack.add(report);
        });
        let message =
            "EBS volume `index` in a task that no service runs: only services create volumes";
        assert_error(&diagnostics, "ECS1184", message);
    }
}
