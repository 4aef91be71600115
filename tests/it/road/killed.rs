//! A deployment that is killed, anywhere.

use super::proxy::{Fault, Rule, When};
use super::{DEPLOY, Road, each};

/// How many deployments are killed.
const KILLED: usize = 50;

/// One death: of a creation or an update, at which request, and on which side of its effect.
#[derive(Debug)]
struct Death {
    update: bool,
    request: usize,
    fault: Fault,
}

#[test]
fn a_deployment_that_is_killed_anywhere_goes_on_with_the_next_one() {
    let Some((created, made)) = undisturbed(false) else {
        return;
    };
    let (updated, changed) = undisturbed(true).expect("the server is there");
    let deaths = (0..KILLED).map(|number| {
        let update = number % 2 == 1;
        let requests = if update { changed } else { made };
        Death {
            update,
            request: scattered(number) % requests + 1,
            fault: if number % 4 < 2 {
                Fault::KillBefore
            } else {
                Fault::KillAfter
            },
        }
    });
    each(deaths.collect(), |death| {
        let rule = Rule {
            action: "",
            when: When::Nth(death.request),
            fault: death.fault,
        };
        let road = Road::open(vec![rule]).expect("the server is there");
        if death.update {
            road.deploy_first();
        }
        let program = road.wanting(1 + u32::from(death.update));
        let process = program.start(&DEPLOY);
        road.proxy.aim_at(process.id());
        let ended = process.wait_with_output().expect("the program ends");
        assert_eq!(
            ended.status.code(),
            None,
            "it is killed: {:?}",
            road.proxy.requests()
        );
        let next = program.run(&DEPLOY).ends_with(0);
        let expected = if death.update { &updated } else { &created };
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(&road.end(&[&said, &next]), expected);
        let executed = road.proxy.count("ExecuteChangeSet");
        assert!(executed <= 2, "{:?}", road.proxy.requests());
    });
}

/// What a deployment without any fault leaves, and how many requests it takes.
fn undisturbed(update: bool) -> Option<(super::End, usize)> {
    let road = Road::open(Vec::new())?;
    if update {
        road.deploy_first();
    }
    let program = road.wanting(1 + u32::from(update));
    let run = program.run(&DEPLOY).ends_with(0);
    let requests = road.proxy.requests().len();
    Some((road.end(&[&run]), requests))
}

/// Numbers that look like chance, and are the same in every run.
fn scattered(number: usize) -> usize {
    let mixed = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 40).expect("24 bits")
}
