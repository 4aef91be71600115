//! The weights of a listener or listener rule, in a template and on AWS.

use serde_json::{Value, json};

use crate::cfn::Document;
use crate::cfn::eval::referred;
use crate::deploy::Forward;
use crate::deploy::engine::watch::resolver::Resolver;

/// A listener or listener rule that keeps the weights that ECS has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreservedTraffic {
    /// The logical id of the listener or rule.
    pub rule: String,
    /// The service's logical id.
    pub service: String,
    /// The live weights, by the target group's logical id.
    pub weights: Vec<(String, u32)>,
    /// Whether these weights are written into the template, because the rule changes; otherwise it isn't updated.
    pub rendered: bool,
    /// Whether a rollback would shift the traffic: it writes the weights of the last deployment.
    pub lost_by_rollback: bool,
}

/// The location of a `forward` action in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ForwardAction {
    rule: String,
    /// `Actions` of a rule, `DefaultActions` of a listener.
    property: &'static str,
    index: usize,
}

/// One target group of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WeightedGroup {
    /// The target group, as the template refers to it.
    group: Value,
    weight: u32,
}

/// The `forward` action of `rule` in `template`, if it has one.
pub(super) fn forward_action(template: &Document, rule: &str) -> Option<ForwardAction> {
    let resource = template.resource(rule)?;
    let property = ["Actions", "DefaultActions"]
        .into_iter()
        .find(|name| resource.property(name).is_some())?;
    let actions = resource.property(property)?.as_array()?;
    let index = actions
        .iter()
        .position(|action| action.get("Type").and_then(Value::as_str) == Some("forward"))?;
    Some(ForwardAction {
        rule: rule.to_owned(),
        property,
        index,
    })
}

impl ForwardAction {
    fn pointer(&self) -> String {
        format!(
            "/Resources/{}/Properties/{}/{}",
            self.rule, self.property, self.index
        )
    }

    /// The target groups and weights in `template`.
    pub(super) fn groups(&self, template: &Document) -> Vec<WeightedGroup> {
        let Some(action) = template.as_json().pointer(&self.pointer()) else {
            return Vec::new();
        };
        let groups = action
            .pointer("/ForwardConfig/TargetGroups")
            .and_then(Value::as_array);
        let weighted = groups.into_iter().flatten().filter_map(|tuple| {
            // The default weight is 1.
            let weight = tuple.get("Weight").map_or(Some(1), Value::as_u64)?;
            Some(WeightedGroup {
                group: tuple.get("TargetGroupArn")?.clone(),
                weight: u32::try_from(weight).ok()?,
            })
        });
        let shares: Vec<_> = weighted.collect();
        match action.get("TargetGroupArn") {
            Some(only) if shares.is_empty() => vec![WeightedGroup {
                group: only.clone(),
                weight: 1,
            }],
            _ => shares,
        }
    }

    /// Writes the weights of the last deployment, if it had the same target groups: with other ones the rule is updated
    /// anyway.
    pub(super) fn write_deployed(
        &self,
        template: &mut Value,
        declared: &[WeightedGroup],
        deployed: &[WeightedGroup],
    ) {
        let same_groups = declared.len() == deployed.len()
            && declared
                .iter()
                .zip(deployed)
                .all(|(left, right)| left.group == right.group);
        if same_groups && declared != deployed {
            self.write(template, deployed);
        }
    }

    /// Writes `shares` into `template`.
    pub(super) fn write(&self, template: &mut Value, shares: &[WeightedGroup]) {
        let Some(Value::Object(action)) = template.pointer_mut(&self.pointer()) else {
            return;
        };
        action.remove("TargetGroupArn");
        let forward = action.entry("ForwardConfig").or_insert_with(|| json!({}));
        let tuples = shares
            .iter()
            .map(|share| json!({"TargetGroupArn": share.group, "Weight": share.weight}));
        if let Some(forward) = forward.as_object_mut() {
            forward.insert("TargetGroups".to_owned(), tuples.collect());
        }
    }
}

/// `declared` with live weights: a target group that receives requests and isn't declared is added, a new one gets 0.
pub(super) fn with_live_weights(
    declared: &[WeightedGroup],
    live: &Forward,
    template: &Document,
    resolver: &Resolver<'_>,
) -> Vec<WeightedGroup> {
    let arns: Vec<_> = declared
        .iter()
        .map(|share| resolver.text(&share.group))
        .collect();
    let weight_of = |arn: &str| {
        live.weights
            .iter()
            .find(|(group, _)| group == arn)
            .map(|(_, weight)| *weight)
    };
    let mut shares: Vec<_> = declared
        .iter()
        .zip(&arns)
        .map(|(share, arn)| WeightedGroup {
            group: share.group.clone(),
            weight: arn.as_deref().and_then(weight_of).unwrap_or(0),
        })
        .collect();
    let others = live
        .weights
        .iter()
        .filter(|(group, weight)| *weight > 0 && !arns.iter().flatten().any(|arn| arn == group));
    shares.extend(others.filter_map(|(group, weight)| {
        let group = match resolver.logical(group) {
            // A target group that the template no longer has is deleted: nothing may refer to it.
            Some(id) => json!({"Ref": template.resource(id)?.id}),
            None => json!(group),
        };
        Some(WeightedGroup {
            group,
            weight: *weight,
        })
    }));
    shares
}

/// Whether both distribute requests in the same way: the weights 1 and 0 are the same as 100 and 0.
pub(super) fn have_same_distribution(left: &[WeightedGroup], right: &[WeightedGroup]) -> bool {
    let sum = |shares: &[WeightedGroup]| {
        shares
            .iter()
            .map(|share| u64::from(share.weight))
            .sum::<u64>()
    };
    let (left_sum, right_sum) = (sum(left), sum(right));
    let part = |shares: &[WeightedGroup], group: &Value| -> u64 {
        let matching = shares.iter().filter(|share| share.group == *group);
        matching.map(|share| u64::from(share.weight)).sum()
    };
    (left_sum == 0) == (right_sum == 0)
        && left.iter().chain(right).all(|share| {
            part(left, &share.group) * right_sum == part(right, &share.group) * left_sum
        })
}

/// The weights by logical id, or by ARN for target groups outside of the template.
pub(super) fn named_weights(shares: &[WeightedGroup]) -> Vec<(String, u32)> {
    let name = |group: &Value| match referred(group) {
        Some(id) => id.to_owned(),
        None => group.as_str().unwrap_or("?").to_owned(),
    };
    shares
        .iter()
        .map(|share| (name(&share.group), share.weight))
        .collect()
}
