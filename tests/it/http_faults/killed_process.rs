//! Deployments that are killed at any request.

use super::proxy::{Fault, Rule, When};
use super::{DEPLOY, Setup, run_cases};

/// The number of killed deployments.
const KILLED: usize = 50;

/// Kills a creation or an update, before or after a request takes effect.
#[derive(Debug)]
struct Kill {
    update: bool,
    request: usize,
    fault: Fault,
}

#[test]
fn next_deployment_resumes_after_killed_process() {
    let Some((created, create_requests)) = undisturbed(false) else {
        return;
    };
    let (updated, update_requests) = undisturbed(true).expect("the server runs");
    let kills = (0..KILLED).map(|number| {
        let update = number % 2 == 1;
        let requests = if update {
            update_requests
        } else {
            create_requests
        };
        Kill {
            update,
            request: spread(number) % requests + 1,
            fault: if number % 4 < 2 {
                Fault::KillBefore
            } else {
                Fault::KillAfter
            },
        }
    });
    run_cases(kills.collect(), |kill| {
        let rule = Rule {
            action: "",
            when: When::Nth(kill.request),
            fault: kill.fault,
        };
        let setup = Setup::open(vec![rule]).expect("the server runs");
        if kill.update {
            setup.deploy_first();
        }
        let program = setup.with_tasks(1 + u32::from(kill.update));
        let process = program.start(&DEPLOY);
        setup.proxy.set_victim(process.id());
        let ended = process.wait_with_output().expect("the program ends");
        assert_eq!(
            ended.status.code(),
            None,
            "the process is not killed: {:?}",
            setup.proxy.requests()
        );
        let next = program.run(&DEPLOY).ends_with(0);
        let expected = if kill.update { &updated } else { &created };
        let output = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(&setup.final_state(&[&output, &next]), expected);
        let executed = setup.proxy.count("ExecuteChangeSet");
        assert!(executed <= 2, "{:?}", setup.proxy.requests());
    });
}

/// The final state and number of requests of a deployment without faults.
fn undisturbed(update: bool) -> Option<(super::FinalState, usize)> {
    let setup = Setup::open(Vec::new())?;
    if update {
        setup.deploy_first();
    }
    let program = setup.with_tasks(1 + u32::from(update));
    let run = program.run(&DEPLOY).ends_with(0);
    let requests = setup.proxy.requests().len();
    Some((setup.final_state(&[&run]), requests))
}

/// Pseudo-random numbers, equal in every run.
fn spread(number: usize) -> usize {
    let mixed = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 40).expect("24 bits")
}
