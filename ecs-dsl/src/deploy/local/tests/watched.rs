//! The engine watches what dies here, and knows it by the words.

use std::time::Duration;

use super::bench::{Bench, now};
use super::tasks::{blue_green, fault, live, playing, shop};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, Engine, Evidence,
    Observer, Preview, Step, Target, TroubleKind, WatchSettings,
};
use crate::deploy::local::{TaskReason, Times};

/// Says yes, and keeps the evidence.
#[derive(Default)]
struct Witness {
    troubles: Vec<TroubleKind>,
}

impl Observer for Witness {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn evidence(&mut self, evidence: &Evidence) {
        self.troubles = evidence.troubles.iter().map(|it| it.trouble.kind).collect();
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn deploy(
    bench: &Bench,
    template: &serde_json::Value,
) -> (Result<DeployOutcome, DeployError>, Vec<TroubleKind>) {
    let target = Target {
        stage: "local".to_owned(),
        account: None,
        region: None,
        service_role: None,
        command: "cargo run --".to_owned(),
    };
    let mut request = DeployRequest::new("shop", target, template.to_string());
    request.watch = WatchSettings {
        polls_between_looks: 1,
        ..WatchSettings::default()
    };
    let mut witness = Witness::default();
    let outcome = now(Engine::new(&bench.local, &mut witness).deploy(&request));
    (outcome, witness.troubles)
}

#[test]
fn the_engine_knows_every_reason_by_its_words() {
    use TroubleKind as Kind;
    for (reason, kind) in [
        (TaskReason::ImageNotFound, Kind::ImageNotFound),
        (TaskReason::WrongArchitecture, Kind::WrongArchitecture),
        (TaskReason::SecretDenied, Kind::SecretDenied),
        (TaskReason::OutOfMemory, Kind::OutOfMemory),
        (TaskReason::HealthCheckFailing, Kind::HealthCheckFailing),
        (TaskReason::ContainerUnhealthy, Kind::HealthCheckFailing),
        (TaskReason::PortMismatch, Kind::PortMismatch),
        (TaskReason::NoRouteToRegistry, Kind::NoRoute),
        (TaskReason::NoSpotCapacity, Kind::NoCapacity),
        (TaskReason::Exits, Kind::Exited),
    ] {
        let mut bench = Bench::new();
        let (made, _) = deploy(&bench, &shop("order:1", false));
        assert!(matches!(made, Ok(DeployOutcome::Deployed(_))), "{made:?}");
        bench.reopen(|local| {
            let local = playing(fault(reason, Times::Forever))(local);
            local.time_per_pause(Duration::from_secs(600))
        });
        let (failed, troubles) = deploy(&bench, &shop("order:2", false));
        assert!(failed.is_err(), "{reason:?}: {failed:?}");
        assert_eq!(troubles.first(), Some(&kind), "{reason:?}");
    }
}

#[test]
fn an_update_does_not_move_the_traffic_back() {
    let bench = Bench::new();
    for image in ["order:1", "order:2"] {
        let (made, _) = deploy(&bench, &blue_green(image, [100, 0]));
        assert!(matches!(made, Ok(DeployOutcome::Deployed(_))), "{made:?}");
    }
    assert_eq!(live(&bench), [("Other".to_owned(), 100)]);
    let mut changed = blue_green("order:2", [100, 0]);
    changed["Resources"]["Rule"]["Properties"]["Priority"] = serde_json::json!(2);
    let (made, _) = deploy(&bench, &changed);
    assert!(matches!(made, Ok(DeployOutcome::Deployed(_))), "{made:?}");
    assert_eq!(live(&bench), [("Other".to_owned(), 100)]);
}
