//! VPC endpoints for the AWS services that tasks without internet access call while they run.

use std::collections::BTreeSet;

use crate::check::report::{Report, quoted};
use crate::diag::Diagnostic;
use crate::dsl::{Endpoint, Stack, Task, Vpc};
use crate::rules::codes;

const ALLOWED: &str = "a NAT gateway, or a VPC endpoint for each AWS service that tasks call";

pub(super) fn check(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    let Some(vpc) = stack.vpc_of(task).one() else {
        return;
    };
    if !vpc.spec().is_imported() && !task.reaches_internet(vpc.spec()) {
        check_task(task, vpc.spec(), report);
    }
}

fn check_task(task: &Task, vpc: &Vpc, report: &mut Report<'_>) {
    let (mut missing, unknown) = task.aws_api_calls();
    missing.retain(|endpoint| !vpc.has_endpoint(*endpoint, task.network.tier));
    if !missing.is_empty() {
        let services = quoted(missing.iter().map(|endpoint| endpoint.service()));
        let message = format!(
            "VPC `{}` has no endpoint for {services}, which tasks call",
            vpc.name
        );
        let diagnostic = Diagnostic::warning(codes::MISSING_VPC_ENDPOINT, message).allowed(ALLOWED);
        report.add(diagnostic.hint(endpoints_hint(&missing)), task.origin);
    }
    if !unknown.is_empty() {
        let message = format!(
            "VPC `{}` has no known endpoint for the granted actions {}",
            vpc.name,
            quoted(unknown)
        );
        let diagnostic = Diagnostic::warning(codes::MISSING_VPC_ENDPOINT, message)
            .allowed(ALLOWED)
            .hint("add `.nat(Nat::Single)` to the VPC; or add an endpoint, `stack.resource(\"ses\", ec2::VpcEndpoint::new(…))`, and `.allow(\"ECS1240\", …)` here");
        report.add(diagnostic, task.origin);
    }
}

fn endpoints_hint(missing: &BTreeSet<Endpoint>) -> String {
    let names: Vec<String> = missing
        .iter()
        .map(|endpoint| format!("Endpoint::{endpoint:?}"))
        .collect();
    format!(
        "add `.endpoints([{}])` to the VPC, or `.endpoints_for_tasks()`",
        names.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Bucket, Cluster, Endpoint, Grant, Key, Nat, Queue, Stack, TaskBuilder, Vpc, Worker,
    };

    const STARTUP: [Endpoint; 4] = [
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

    fn with_queue(stack: &mut Stack, worker: Worker) -> Worker {
        let failed = stack.add(Queue::new("failed"));
        let jobs = stack.add(Queue::new("jobs").dead_letter(&failed, 5));
        worker.grant(jobs.consume())
    }

    #[test]
    fn grant_without_endpoint_is_a_warning() {
        let listed = || Vpc::new("main").endpoints(STARTUP);
        let message = "VPC `main` has no endpoint for `sqs`, which tasks call";
        let diagnostics = within(listed, with_queue);
        assert_warning(&diagnostics, "ECS1240", message);
        assert_eq!(
            only_diagnostic(&diagnostics).hint.as_deref(),
            Some("add `.endpoints([Endpoint::Sqs])` to the VPC, or `.endpoints_for_tasks()`")
        );
        assert_silent(&within(|| listed().endpoints([Endpoint::Sqs]), with_queue));
        assert_silent(&within(
            || Vpc::new("main").endpoints_for_tasks(),
            with_queue,
        ));
        assert_silent(&within(|| Vpc::new("main").nat(Nat::Single), with_queue));
    }

    #[test]
    fn execute_command_without_endpoint_is_a_warning() {
        let shell = |_: &mut Stack, worker: Worker| worker.execute_command();
        let message = "VPC `main` has no endpoint for `ssmmessages`, which tasks call";
        let diagnostics = within(|| Vpc::new("main").endpoints(STARTUP), shell);
        assert_warning(&diagnostics, "ECS1240", message);
    }

    #[test]
    fn decryption_by_a_service_needs_no_kms_endpoint() {
        let listed = || Vpc::new("main").endpoints(STARTUP);
        let files = |stack: &mut Stack, worker: Worker| {
            let key = stack.add(Key::new("data"));
            let files = stack.add(Bucket::new("files").kms_key(&key));
            worker.grant(files.read_write())
        };
        assert_silent(&within(listed, files));
        let key = |stack: &mut Stack, worker: Worker| {
            worker.grant(stack.add(Key::new("data")).encrypt_decrypt())
        };
        let message = "VPC `main` has no endpoint for `kms`, which tasks call";
        assert_warning(&within(listed, key), "ECS1240", message);
    }

    #[test]
    fn grant_without_known_endpoint_is_a_warning() {
        let mail = |_: &mut Stack, worker: Worker| {
            worker.grant(Grant::allow(
                ["ses:SendEmail", "es:ESHttpGet"],
                ["arn:aws:ses:eu-west-1:1:identity/a"],
            ))
        };
        let message = "VPC `main` has no known endpoint for the granted actions `ses:SendEmail`";
        let closed = || Vpc::new("main").endpoints_for_tasks();
        assert_warning(&within(closed, mail), "ECS1240", message);
    }
}
