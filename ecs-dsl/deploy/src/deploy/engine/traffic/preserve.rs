//! The engine's part: reads the live weights, and writes them into the template where needed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::weights::{
    ForwardAction, PreservedTraffic, WeightedGroup, forward_action, have_same_distribution,
    named_weights, with_live_weights,
};
use crate::cfn::Document;
use crate::cfn::type_names::ecs;
use crate::deploy::engine::watch::inspection::{by_cluster, describe_services};
use crate::deploy::engine::watch::model::{ServiceModel, services};
use crate::deploy::engine::watch::resolver::Resolver;
use crate::deploy::engine::{
    DeployError, DeployRequest, DeployResult, DeployTarget, Engine, StackState, Step,
};
use crate::deploy::{Cloud, Forward, ServiceDeployment, StackDescription, StackResource};
use crate::plan::compare;

/// The adjusted template, and the state to verify before it is executed.
#[derive(Default)]
pub(in crate::deploy::engine) struct Traffic {
    /// The request and its template with adjusted weights; `None` if they are unchanged.
    pub(in crate::deploy::engine) rendered: Option<(DeployRequest, Document)>,
    /// The deployed services whose traffic ECS shifts.
    services: Vec<ServiceModel>,
    /// The rules that are sent with their live weights.
    preserved: Vec<PreservedWeights>,
}

impl Traffic {
    /// Whether ECS manages no weights of the stack: an existing change set can then be reused.
    pub(in crate::deploy::engine) fn is_empty(&self) -> bool {
        self.rendered.is_none() && self.services.is_empty() && self.preserved.is_empty()
    }
}

/// A rule that is sent with its live weights.
struct PreservedWeights {
    rule: String,
    forward: Forward,
}

/// A listener or listener rule whose weights ECS manages.
struct ManagedRule {
    service: String,
    action: ForwardAction,
    rule: String,
    /// The weights of the last deployment.
    deployed: Option<Vec<WeightedGroup>>,
    /// The weights of the new template.
    declared: Vec<WeightedGroup>,
    /// The target groups of the new template, with their live weights.
    live: Vec<WeightedGroup>,
    /// The live weights, by target group ARN.
    forward: Forward,
}

impl<C: Cloud> Engine<'_, C> {
    /// Finds the rules whose weights ECS manages, and computes the weights to send.
    ///
    /// # Errors
    /// If an ECS deployment is in progress, or if the live weights can't be read.
    pub(in crate::deploy::engine) async fn preserve_traffic(
        &mut self,
        request: &DeployRequest,
        before: Option<&Document>,
        after: &Document,
    ) -> DeployResult<Traffic> {
        if !before.is_some_and(has_managed_rules) && !has_managed_rules(after) {
            return Ok(Traffic::default());
        }
        let Some(stack) = self.cloud.describe_stack(&request.stack).await? else {
            return Ok(Traffic::default());
        };
        let resources = self.cloud.describe_stack_resources(&stack.id).await?;
        let deployed = before.unwrap_or(after);
        let resolver = Resolver::new(deployed, &request.parameters, &stack.id, &resources);
        let mut managed = services(deployed, &resolver);
        managed.retain(|service| !service.rules.is_empty() && service.arn.is_some());
        self.ensure_not_deploying(&request.stack, &request.target, &managed)
            .await?;
        let rules = self
            .managed_rules(request, before, after, &stack, &resources)
            .await?;
        let (reported, rendered, preserved) =
            adjust_weights(request, before, after, &stack, &rules);
        for traffic in &reported {
            self.observer.step(&Step::PreservingTraffic(traffic));
        }
        Ok(Traffic {
            rendered,
            services: managed,
            preserved,
        })
    }

    /// Verifies that no ECS deployment started and no weights changed since the change set was created; called right
    /// before it is executed.
    pub(in crate::deploy::engine) async fn ensure_weights_unchanged(
        &self,
        request: &DeployRequest,
        traffic: &Traffic,
    ) -> DeployResult<()> {
        self.ensure_not_deploying(&request.stack, &request.target, &traffic.services)
            .await?;
        if traffic.preserved.is_empty() {
            return Ok(());
        }
        let arns: Vec<_> = traffic
            .preserved
            .iter()
            .map(|preserved| preserved.forward.arn.clone())
            .collect();
        let now = self.cloud.forwards(&arns).await?;
        let mut preserved = traffic.preserved.iter();
        let moved = preserved.find(|preserved| !now.contains(&preserved.forward));
        match moved {
            None => Ok(()),
            Some(moved) => Err(DeployError::TrafficMoved {
                stack: request.stack.clone(),
                rule: moved.rule.clone(),
                next: format!(
                    "run {} again to create a new change set",
                    request.target.command_for("deploy")
                ),
            }),
        }
    }

    /// Fails if ECS is deploying a service of the deployed `stack` whose weights it manages; called before an existing
    /// change set is executed, because its template is unknown.
    pub(in crate::deploy::engine) async fn ensure_no_service_deployment(
        &self,
        stack: &StackDescription,
        target: &DeployTarget,
    ) -> DeployResult<()> {
        if stack.state() == StackState::ReviewInProgress {
            return Ok(());
        }
        let text = self.cloud.get_template(&stack.id).await?;
        let Some(template) = Document::parse(&text).ok().filter(has_managed_rules) else {
            return Ok(());
        };
        let resources = self.cloud.describe_stack_resources(&stack.id).await?;
        let parameters = BTreeMap::new();
        let resolver = Resolver::new(&template, &parameters, &stack.id, &resources);
        let mut managed = services(&template, &resolver);
        managed.retain(|service| !service.rules.is_empty() && service.arn.is_some());
        self.ensure_not_deploying(&stack.name, target, &managed)
            .await
    }

    /// Fails if ECS is deploying one of `services`: its weights may change at any time.
    async fn ensure_not_deploying(
        &self,
        stack: &str,
        target: &DeployTarget,
        services: &[ServiceModel],
    ) -> DeployResult<()> {
        for (cluster, models) in by_cluster(services) {
            for (model, found) in describe_services(self.cloud, cluster, &models).await? {
                if let Some(deployment) = found.service_deployment {
                    let service = model.logical_id.clone();
                    return Err(deployment_in_progress(stack, target, service, deployment));
                }
            }
        }
        Ok(())
    }

    /// The existing rules of `after` whose weights ECS manages, with their live weights.
    async fn managed_rules(
        &self,
        request: &DeployRequest,
        before: Option<&Document>,
        after: &Document,
        stack: &StackDescription,
        resources: &[StackResource],
    ) -> DeployResult<Vec<ManagedRule>> {
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
                Some((service, arn, forward_action(after, &rule)?, rule))
            })
            .collect();
        let arns: Vec<_> = candidates.iter().map(|(_, arn, ..)| arn.clone()).collect();
        if arns.is_empty() {
            return Ok(Vec::new());
        }
        let forwards = self.cloud.forwards(&arns).await?;
        let mut found = Vec::new();
        for (service, arn, action, rule) in candidates {
            let Some(forward) = forwards.iter().find(|forward| forward.arn == arn) else {
                continue;
            };
            let declared = action.groups(after);
            found.push(ManagedRule {
                live: with_live_weights(&declared, forward, after, &resolver),
                forward: forward.clone(),
                deployed: before
                    .and_then(|before| Some(forward_action(before, &rule)?.groups(before))),
                service,
                action,
                rule,
                declared,
            });
        }
        Ok(found)
    }
}

type Adjusted = (
    Vec<PreservedTraffic>,
    Option<(DeployRequest, Document)>,
    Vec<PreservedWeights>,
);

/// The weights to send: those of the last deployment if the rule isn't updated otherwise, else the live ones.
fn adjust_weights(
    request: &DeployRequest,
    before: Option<&Document>,
    after: &Document,
    stack: &StackDescription,
    rules: &[ManagedRule],
) -> Adjusted {
    let mut json = after.as_json().clone();
    for rule in rules {
        if let Some(deployed) = &rule.deployed {
            rule.action
                .write_deployed(&mut json, &rule.declared, deployed);
        }
    }
    let updated = updated_rules(request, before, &json, stack, rules);
    let (mut reported, mut preserved) = (Vec::new(), Vec::new());
    for rule in rules {
        let rendered = updated.contains(rule.rule.as_str());
        if rendered {
            rule.action.write(&mut json, &rule.live);
            preserved.push(PreservedWeights {
                rule: rule.rule.clone(),
                forward: rule.forward.clone(),
            });
        }
        if !have_same_distribution(&rule.live, &rule.declared) {
            let deployed = rule.deployed.as_deref().unwrap_or(&rule.declared);
            reported.push(PreservedTraffic {
                rule: rule.rule.clone(),
                service: rule.service.clone(),
                weights: named_weights(&rule.live),
                rendered,
                lost_by_rollback: rendered && !have_same_distribution(&rule.live, deployed),
            });
        }
    }
    (reported, rendered(request, after, json), preserved)
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

/// The rules that CloudFormation will or may update: those in the plan, those that depend on values outside of the
/// template, and all of them with drift reverted or with changed stack tags.
fn updated_rules<'a>(
    request: &DeployRequest,
    before: Option<&Document>,
    json: &Value,
    stack: &StackDescription,
    rules: &'a [ManagedRule],
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
        .filter(|rule| changed.contains(rule) || has_external_input(&after, rule))
        .collect()
}

/// Whether a resource depends on values outside of the template: a parameter, another stack, a dynamic reference.
fn has_external_input(template: &Document, id: &str) -> bool {
    let Some(resource) = template.resource(id) else {
        return false;
    };
    let parameters = template.section("Parameters");
    let by_parameter = || {
        resource
            .references()
            .iter()
            .any(|reference| parameters.contains_key(reference.id))
    };
    let text = resource.body().to_string();
    let external = [
        "{{resolve:",
        "Fn::ImportValue",
        "Fn::GetStackOutput",
        "Fn::If",
    ];
    by_parameter() || external.iter().any(|part| text.contains(part))
}

fn has_managed_rules(template: &Document) -> bool {
    template
        .resources()
        .filter(|resource| resource.type_name == ecs::SERVICE)
        .any(|resource| {
            resource
                .body()
                .to_string()
                .contains("\"AdvancedConfiguration\"")
        })
}

fn deployment_in_progress(
    stack: &str,
    target: &DeployTarget,
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
            "wait for it to finish, or stop it: `aws ecs stop-service-deployment --service-deployment-arn {arn} \
             --stop-type ROLLBACK{region}`; then run {} again",
            target.command_for("deploy")
        ),
    }
}
