//! Whether tasks without internet reach the services of AWS that they call while they run.

use std::collections::BTreeSet;

use super::report::{Report, quoted, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Endpoint, Stack, Vpc, Workload};

const NO_WAY: Code = Code::new("ECS1240");
const ALLOWED: &str = "a NAT gateway, or an endpoint for each service of AWS that tasks call";

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let Some(vpc) = stack.vpc_of(workload).one() else {
            continue;
        };
        if !vpc.spec().is_imported() && !workload.reaches_internet(vpc.spec()) {
            let mut report = Report::new(workload_label(workload), faults);
            check_workload(workload, vpc.spec(), &mut report);
        }
    }
}

fn check_workload(workload: &Workload, vpc: &Vpc, report: &mut Report<'_>) {
    let (mut missing, unknown) = workload.aws_api_calls();
    missing.retain(|endpoint| !vpc.has_endpoint(*endpoint, workload.tier));
    if !missing.is_empty() {
        let services = quoted(missing.iter().map(|endpoint| endpoint.service()));
        let message = format!(
            "its tasks call {services}, and nothing in VPC `{}` leads there",
            vpc.name
        );
        let fault = Diagnostic::warning(NO_WAY, message).allowed(ALLOWED);
        report.tell(fault.hint(endpoints(&missing)), workload.origin);
    }
    if !unknown.is_empty() {
        let message = format!(
            "its tasks are granted {}, and no endpoint of VPC `{}` is known to lead there",
            quoted(unknown),
            vpc.name
        );
        let fault = Diagnostic::warning(NO_WAY, message)
            .allowed(ALLOWED)
            .hint("`.nat(Nat::Single)` on the VPC; or an endpoint of your own, `stack.resource(\"ses\", ec2::VpcEndpoint::new(…))`, and `.allow(\"ECS1240\", …)` here");
        report.tell(fault, workload.origin);
    }
}

fn endpoints(missing: &BTreeSet<Endpoint>) -> String {
    let names: Vec<String> = missing
        .iter()
        .map(|endpoint| format!("Endpoint::{endpoint:?}"))
        .collect();
    format!(
        "`.endpoints([{}])` on the VPC, or `.endpoints_for_tasks()`",
        names.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Bucket, Cluster, Endpoint, Grant, Key, Nat, Queue, Stack, Vpc, Worker};

    const BEFORE: [Endpoint; 4] = [
        Endpoint::EcrApi,
        Endpoint::EcrDkr,
        Endpoint::S3,
        Endpoint::Logs,
    ];

    fn within(vpc: impl Fn() -> Vpc, change: impl Fn(&mut Stack, Worker) -> Worker) -> Diagnostics {
        check(|stack| {
            stack.add(vpc());
            stack.add(Cluster::new("main"));
            let worker = change(stack, worker("mail"));
            stack.add(worker);
        })
    }

    fn on_a_queue(stack: &mut Stack, worker: Worker) -> Worker {
        let failed = stack.add(Queue::new("failed"));
        let jobs = stack.add(Queue::new("jobs").dead_letter(&failed, 5));
        worker.grant(jobs.consume())
    }

    #[test]
    fn what_is_granted_has_a_way() {
        let listed = || Vpc::new("main").endpoints(BEFORE);
        let message = "its tasks call `sqs`, and nothing in VPC `main` leads there";
        let faults = within(listed, on_a_queue);
        assert_warning(&faults, "ECS1240", message);
        assert_eq!(
            only_fault(&faults).hint.as_deref(),
            Some("`.endpoints([Endpoint::Sqs])` on the VPC, or `.endpoints_for_tasks()`")
        );
        assert_silent(&within(|| listed().endpoints([Endpoint::Sqs]), on_a_queue));
        assert_silent(&within(
            || Vpc::new("main").endpoints_for_tasks(),
            on_a_queue,
        ));
        assert_silent(&within(|| Vpc::new("main").nat(Nat::Single), on_a_queue));
    }

    #[test]
    fn a_shell_has_a_way() {
        let shell = |_: &mut Stack, worker: Worker| worker.execute_command();
        let message = "its tasks call `ssmmessages`, and nothing in VPC `main` leads there";
        let faults = within(|| Vpc::new("main").endpoints(BEFORE), shell);
        assert_warning(&faults, "ECS1240", message);
    }

    #[test]
    fn a_service_decrypts_for_whoever_reads_its_data() {
        let listed = || Vpc::new("main").endpoints(BEFORE);
        let files = |stack: &mut Stack, worker: Worker| {
            let key = stack.add(Key::new("data"));
            let files = stack.add(Bucket::new("files").kms_key(&key));
            worker.grant(files.read_write())
        };
        assert_silent(&within(listed, files));
        let key = |stack: &mut Stack, worker: Worker| {
            worker.grant(stack.add(Key::new("data")).encrypt_decrypt())
        };
        let message = "its tasks call `kms`, and nothing in VPC `main` leads there";
        assert_warning(&within(listed, key), "ECS1240", message);
    }

    #[test]
    fn what_leads_nowhere_is_told() {
        let mail = |_: &mut Stack, worker: Worker| {
            worker.grant(Grant::allow(
                ["ses:SendEmail", "es:ESHttpGet"],
                ["arn:aws:ses:eu-west-1:1:identity/a"],
            ))
        };
        let message = "its tasks are granted `ses:SendEmail`, and no endpoint of VPC `main` is known to lead there";
        let closed = || Vpc::new("main").endpoints_for_tasks();
        assert_warning(&within(closed, mail), "ECS1240", message);
    }
}
