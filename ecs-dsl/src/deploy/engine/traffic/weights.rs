//! The weights of a listener or a rule, in a template and at AWS.

use serde_json::{Value, json};

use crate::cfn::Document;
use crate::deploy::Forward;
use crate::deploy::engine::watch::resolver::{Resolver, logical_id};

/// A listener or a rule whose traffic ECS has moved, and that keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTraffic {
    /// Its name in the template.
    pub rule: String,
    /// The service's name in the template.
    pub service: String,
    /// Where its requests go now: target groups by their names in the template, with their weights.
    pub weights: Vec<(String, u32)>,
    /// Whether these weights are written into the template, because the rule is changed; otherwise it isn't touched.
    pub rendered: bool,
    /// Whether a rollback would move the traffic: it writes the weights with which the rule was deployed last.
    pub lost_by_rollback: bool,
}

/// The place in a template where a rule or a listener says where its requests go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    rule: String,
    /// `Actions` of a rule, `DefaultActions` of a listener.
    property: &'static str,
    index: usize,
}

/// One target group of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Share {
    /// The target group as the template names it.
    group: Value,
    weight: u32,
}

/// Where `rule` says in `template` where its requests go; none if it says it nowhere.
pub(super) fn place_of(template: &Document, rule: &str) -> Option<Place> {
    let resource = template.resource(rule)?;
    let property = ["Actions", "DefaultActions"]
        .into_iter()
        .find(|name| resource.property(name).is_some())?;
    let actions = resource.property(property)?.as_array()?;
    let index = actions
        .iter()
        .position(|action| action.get("Type").and_then(Value::as_str) == Some("forward"))?;
    Some(Place {
        rule: rule.to_owned(),
        property,
        index,
    })
}

impl Place {
    fn pointer(&self) -> String {
        format!(
            "/Resources/{}/Properties/{}/{}",
            self.rule, self.property, self.index
        )
    }

    /// The target groups with their weights, as `template` has them.
    pub(super) fn shares(&self, template: &Document) -> Vec<Share> {
        let Some(action) = template.as_json().pointer(&self.pointer()) else {
            return Vec::new();
        };
        let groups = action
            .pointer("/ForwardConfig/TargetGroups")
            .and_then(Value::as_array);
        let of_list = groups.into_iter().flatten().filter_map(|tuple| {
            // Without a weight a target group has 1.
            let weight = tuple.get("Weight").map_or(Some(1), Value::as_u64)?;
            Some(Share {
                group: tuple.get("TargetGroupArn")?.clone(),
                weight: u32::try_from(weight).ok()?,
            })
        });
        let shares: Vec<_> = of_list.collect();
        match action.get("TargetGroupArn") {
            Some(only) if shares.is_empty() => vec![Share {
                group: only.clone(),
                weight: 1,
            }],
            _ => shares,
        }
    }

    /// Writes the weights of the last deployment, if it had the same target groups: a rule that gets others is changed
    /// anyway.
    pub(super) fn write_deployed(
        &self,
        template: &mut Value,
        wanted: &[Share],
        deployed: &[Share],
    ) {
        let groups =
            |shares: &[Share]| shares.iter().map(|it| it.group.clone()).collect::<Vec<_>>();
        if wanted != deployed && groups(wanted) == groups(deployed) {
            self.write(template, deployed);
        }
    }

    /// Writes other weights into `template`.
    pub(super) fn write(&self, template: &mut Value, shares: &[Share]) {
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

/// The shares of `wanted`, in `template`, with the weights that its target groups have now: a target group that gets
/// requests and isn't named there comes along, one that is new gets none.
pub(super) fn as_now(
    wanted: &[Share],
    live: &Forward,
    template: &Document,
    resolver: &Resolver<'_>,
) -> Vec<Share> {
    let arns: Vec<_> = wanted
        .iter()
        .map(|share| resolver.text(&share.group))
        .collect();
    let weight_of = |arn: &str| {
        live.weights
            .iter()
            .find(|(group, _)| group == arn)
            .map(|(_, weight)| *weight)
    };
    let mut shares: Vec<_> = wanted
        .iter()
        .zip(&arns)
        .map(|(share, arn)| Share {
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
            // What leaves the template goes; nothing may refer to it any more.
            Some(id) => json!({"Ref": template.resource(id)?.id}),
            None => json!(group),
        };
        Some(Share {
            group,
            weight: *weight,
        })
    }));
    shares
}

/// Whether both send the same part of the requests to the same target groups: 1 and 0 are the same as 100 and 0.
pub(super) fn are_same(left: &[Share], right: &[Share]) -> bool {
    let sum = |shares: &[Share]| {
        shares
            .iter()
            .map(|share| u64::from(share.weight))
            .sum::<u64>()
    };
    let (left_sum, right_sum) = (sum(left), sum(right));
    let part = |shares: &[Share], group: &Value| -> u64 {
        let of_group = shares.iter().filter(|share| share.group == *group);
        of_group.map(|share| u64::from(share.weight)).sum()
    };
    (left_sum == 0) == (right_sum == 0)
        && left.iter().chain(right).all(|share| {
            part(left, &share.group) * right_sum == part(right, &share.group) * left_sum
        })
}

/// The target groups by their names in the template, where they have one.
pub(super) fn named(shares: &[Share]) -> Vec<(String, u32)> {
    let name = |group: &Value| match logical_id(group) {
        Some(id) => id.to_owned(),
        None => group.as_str().unwrap_or("?").to_owned(),
    };
    shares
        .iter()
        .map(|share| (name(&share.group), share.weight))
        .collect()
}
