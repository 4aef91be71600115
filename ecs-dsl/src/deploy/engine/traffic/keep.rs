//! The engine's part: reads where the traffic is, and sees to it that it stays there.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::weights::{KeptTraffic, Place, Share, are_same, as_now, named, place_of};
use crate::cfn::Document;
use crate::deploy::engine::watch::look::by_cluster;
use crate::deploy::engine::watch::model::{ServiceModel, services};
use crate::deploy::engine::watch::resolver::Resolver;
use crate::deploy::engine::{DeployError, DeployRequest, Engine, StackState, Step, Target};
use crate::deploy::{Cloud, ServiceDeployment, StackDescription, StackResource};
use crate::plan::compare;

/// What is sent instead of what was wanted, so that no traffic moves.
#[derive(Default)]
pub(in crate::deploy::engine) struct Traffic {
    /// The request and its template with other weights; none if they stay as they were.
    pub(in crate::deploy::engine) rendered: Option<(DeployRequest, Document)>,
    /// The services whose traffic ECS moves, as they are deployed.
    governed: Vec<ServiceModel>,
    /// The rules that carry the weights of now.
    carried: Vec<Carried>,
}

impl Traffic {
    /// Whether there is no traffic that ECS moves: an older change set is then as good as a new one.
    pub(in crate::deploy::engine) fn is_settled(&self) -> bool {
        self.rendered.is_none() && self.governed.is_empty() && self.carried.is_empty()
    }
}

/// A rule that is sent with the weights that it has now.
struct Carried {
    rule: String,
    arn: String,
    weights: Vec<(String, u32)>,
}

/// A rule whose traffic ECS moves.
struct Governed {
    service: String,
    arn: String,
    place: Place,
    rule: String,
    /// With which it was deployed last.
    deployed: Option<Vec<Share>>,
    wanted: Vec<Share>,
    now: Vec<Share>,
    weights: Vec<(String, u32)>,
}

impl<C: Cloud> Engine<'_, C> {
    /// Finds the rules whose traffic ECS moves, and works out the weights to send.
    ///
    /// # Errors
    /// If ECS is moving traffic just now, or if it can't be read where the traffic is.
    pub(in crate::deploy::engine) async fn keep_traffic(
        &mut self,
        request: &DeployRequest,
        before: Option<&Document>,
        after: &Document,
    ) -> Result<Traffic, DeployError> {
        let of_before = before.is_some_and(has_governed);
        if !of_before && !has_governed(after) {
            return Ok(Traffic::default());
        }
        let Some(stack) = self.control_plane.describe_stack(&request.stack).await? else {
            return Ok(Traffic::default());
        };
        let resources = self
            .control_plane
            .describe_stack_resources(&stack.id)
            .await?;
        let deployed = before.unwrap_or(after);
        let resolver = Resolver::new(deployed, &request.parameters, &stack.id, &resources);
        let mut governed = services(deployed, &resolver);
        governed.retain(|service| !service.rules.is_empty() && service.arn.is_some());
        self.require_at_rest(&request.stack, &request.target, &governed)
            .await?;
        let rules = self
            .governed_rules(request, before, after, &stack, &resources)
            .await?;
        let (kept, rendered, carried) = settle(request, before, after, &stack, &rules);
        for kept in &kept {
            self.observer.step(&Step::PreservingTraffic(kept));
        }
        Ok(Traffic {
            rendered,
            governed,
            carried,
        })
    }

    /// Whether everything is still as it was when the changes were worked out; asked right before they are carried out.
    pub(in crate::deploy::engine) async fn require_unmoved(
        &self,
        request: &DeployRequest,
        traffic: &Traffic,
    ) -> Result<(), DeployError> {
        self.require_at_rest(&request.stack, &request.target, &traffic.governed)
            .await?;
        if traffic.carried.is_empty() {
            return Ok(());
        }
        let arns: Vec<_> = traffic
            .carried
            .iter()
            .map(|carried| carried.arn.clone())
            .collect();
        let now = self.control_plane.forwards(&arns).await?;
        let moved = traffic.carried.iter().find(|carried| {
            let found = now.iter().find(|forward| forward.arn == carried.arn);
            found.is_none_or(|forward| forward.weights != carried.weights)
        });
        match moved {
            None => Ok(()),
            Some(moved) => Err(DeployError::TrafficMoved {
                stack: request.stack.clone(),
                rule: moved.rule.clone(),
                next: format!(
                    "run {} again: it works the changes out anew",
                    request.target.command_for("deploy")
                ),
            }),
        }
    }

    /// Refuses while ECS moves traffic of the deployed `stack`: asked before a change set is executed that was made
    /// earlier. What its template would do isn't known any more; executing another one would have taken it away.
    pub(in crate::deploy::engine) async fn require_services_at_rest(
        &self,
        stack: &StackDescription,
        target: &Target,
    ) -> Result<(), DeployError> {
        if StackState::from_status(Some(&stack.status)) == StackState::ReviewInProgress {
            return Ok(());
        }
        let text = self.control_plane.get_template(&stack.id).await?;
        let Some(template) = Document::parse(&text).ok().filter(has_governed) else {
            return Ok(());
        };
        let resources = self
            .control_plane
            .describe_stack_resources(&stack.id)
            .await?;
        let parameters = BTreeMap::new();
        let resolver = Resolver::new(&template, &parameters, &stack.id, &resources);
        let mut governed = services(&template, &resolver);
        governed.retain(|service| !service.rules.is_empty() && service.arn.is_some());
        self.require_at_rest(&stack.name, target, &governed).await
    }

    /// Refuses while ECS deploys one of `services`: what is read now would be wrong a minute later.
    async fn require_at_rest(
        &self,
        stack: &str,
        target: &Target,
        services: &[ServiceModel],
    ) -> Result<(), DeployError> {
        for (cluster, models) in by_cluster(services) {
            let arns: Vec<_> = models
                .iter()
                .filter_map(|model| model.arn.clone())
                .collect();
            for found in self.control_plane.describe_services(cluster, &arns).await? {
                let Some(deployment) = found.service_deployment else {
                    continue;
                };
                let model = models
                    .iter()
                    .find(|it| it.arn.as_deref() == Some(&found.arn));
                let service = model.map_or(found.arn, |model| model.logical_id.clone());
                return Err(under_way(stack, target, service, deployment));
            }
        }
        Ok(())
    }

    /// The rules of `after` whose traffic ECS moves and that exist already, with their weights of now.
    async fn governed_rules(
        &self,
        request: &DeployRequest,
        before: Option<&Document>,
        after: &Document,
        stack: &StackDescription,
        resources: &[StackResource],
    ) -> Result<Vec<Governed>, DeployError> {
        let resolver = Resolver::new(after, &request.parameters, &stack.id, resources);
        let candidates: Vec<_> = services(after, &resolver)
            .into_iter()
            .flat_map(|service| {
                let id = service.logical_id;
                service
                    .rules
                    .into_iter()
                    .map(move |rule| (id.clone(), rule))
            })
            .filter_map(|(service, rule)| {
                let arn = resolver.physical(&rule)?.to_owned();
                Some((service, arn, place_of(after, &rule)?, rule))
            })
            .collect();
        let arns: Vec<_> = candidates.iter().map(|(_, arn, ..)| arn.clone()).collect();
        if arns.is_empty() {
            return Ok(Vec::new());
        }
        let live = self.control_plane.forwards(&arns).await?;
        let mut found = Vec::new();
        for (service, arn, place, rule) in candidates {
            let Some(forward) = live.iter().find(|forward| forward.arn == arn) else {
                continue;
            };
            let wanted = place.shares(after);
            found.push(Governed {
                now: as_now(&wanted, forward, after, &resolver),
                weights: forward.weights.clone(),
                deployed: before.and_then(|it| Some(place_of(it, &rule)?.shares(it))),
                service,
                arn,
                place,
                rule,
                wanted,
            });
        }
        Ok(found)
    }
}

type Settled = (
    Vec<KeptTraffic>,
    Option<(DeployRequest, Document)>,
    Vec<Carried>,
);

/// The weights to send: those of the last deployment where that leaves a rule untouched, else those of now.
fn settle(
    request: &DeployRequest,
    before: Option<&Document>,
    after: &Document,
    stack: &StackDescription,
    rules: &[Governed],
) -> Settled {
    let mut json = after.as_json().clone();
    for rule in rules {
        if let Some(deployed) = &rule.deployed {
            rule.place.write_deployed(&mut json, &rule.wanted, deployed);
        }
    }
    let touched = touched(request, before, &json, stack, rules);
    let (mut kept, mut carried) = (Vec::new(), Vec::new());
    for rule in rules {
        let rendered = touched.contains(rule.rule.as_str());
        if rendered {
            rule.place.write(&mut json, &rule.now);
            carried.push(Carried {
                rule: rule.rule.clone(),
                arn: rule.arn.clone(),
                weights: rule.weights.clone(),
            });
        }
        if !are_same(&rule.now, &rule.wanted) {
            let deployed = rule.deployed.as_deref().unwrap_or(&rule.wanted);
            kept.push(KeptTraffic {
                rule: rule.rule.clone(),
                service: rule.service.clone(),
                weights: named(&rule.now),
                rendered,
                lost_by_rollback: rendered && !are_same(&rule.now, deployed),
            });
        }
    }
    (kept, rendered(request, after, json), carried)
}

fn rendered(
    request: &DeployRequest,
    after: &Document,
    json: Value,
) -> Option<(DeployRequest, Document)> {
    if json == *after.as_json() {
        return None;
    }
    let request = DeployRequest {
        template: json.to_string(),
        ..request.clone()
    };
    Some((request, Document::from_value(json).ok()?))
}

/// The rules that CloudFormation will update, or may: those in the plan, those that depend on what the plan can't see, and
/// all of them if it compares with what really exists or writes other tags on everything.
fn touched<'a>(
    request: &DeployRequest,
    before: Option<&Document>,
    json: &Value,
    stack: &StackDescription,
    rules: &'a [Governed],
) -> BTreeSet<&'a str> {
    let all = || rules.iter().map(|rule| rule.rule.as_str());
    let (Some(before), Ok(after)) = (before, Document::from_value(json.clone())) else {
        return all().collect();
    };
    if request.settings.revert_drift || request.tags != stack.tags {
        return all().collect();
    }
    let plan = compare(before, &after);
    let changed: BTreeSet<_> = plan
        .changes
        .iter()
        .map(|change| change.id.as_str())
        .collect();
    all()
        .filter(|rule| changed.contains(rule) || is_open(&after, rule))
        .collect()
}

/// Whether a resource depends on what isn't in the template: a parameter, another stack, a dynamic reference.
fn is_open(template: &Document, id: &str) -> bool {
    let Some(resource) = template.resource(id) else {
        return false;
    };
    let parameters = template.section("Parameters");
    let by_parameter = || {
        resource
            .references()
            .iter()
            .any(|it| parameters.contains_key(it.id))
    };
    let text = resource.body().to_string();
    let elsewhere = [
        "{{resolve:",
        "Fn::ImportValue",
        "Fn::GetStackOutput",
        "Fn::If",
    ];
    by_parameter() || elsewhere.iter().any(|part| text.contains(part))
}

fn has_governed(template: &Document) -> bool {
    template
        .resources()
        .filter(|resource| resource.type_name == "AWS::ECS::Service")
        .any(|resource| {
            resource
                .body()
                .to_string()
                .contains("\"AdvancedConfiguration\"")
        })
}

fn under_way(
    stack: &str,
    target: &Target,
    service: String,
    deployment: ServiceDeployment,
) -> DeployError {
    let region = target.region.as_deref();
    let region = region.map_or_else(String::new, |region| format!(" --region {region}"));
    let arn = deployment.arn;
    DeployError::ServiceDeploymentInProgress {
        stack: stack.to_owned(),
        service,
        stage: deployment.lifecycle_stage.or(Some(deployment.status)),
        next: format!(
            "wait until it has ended, or stop it: `aws ecs stop-service-deployment --service-deployment-arn {arn} \
             --stop-type ROLLBACK{region}`; then run {} again",
            target.command_for("deploy")
        ),
    }
}
