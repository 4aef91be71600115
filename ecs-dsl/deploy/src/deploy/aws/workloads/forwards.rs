//! The target groups and weights of listeners and listener rules.

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::Element;
use crate::deploy::aws::reader::service::ELB;
use crate::deploy::{CallResult, Forward};

/// The maximum number of listeners or rules per call.
const ARNS_PER_CALL: usize = 20;

/// Listeners or rules: the names in requests and responses.
pub(super) struct ForwardSource {
    operation: &'static str,
    arns: &'static str,
    list: &'static str,
    arn: &'static str,
    actions: &'static str,
    missing: &'static str,
}

pub(super) const LISTENERS: ForwardSource = ForwardSource {
    operation: "DescribeListeners",
    arns: "ListenerArns",
    list: "Listeners",
    arn: "ListenerArn",
    actions: "DefaultActions",
    missing: "ListenerNotFound",
};

pub(super) const RULES: ForwardSource = ForwardSource {
    operation: "DescribeRules",
    arns: "RuleArns",
    list: "Rules",
    arn: "RuleArn",
    actions: "Actions",
    missing: "RuleNotFound",
};

impl Aws {
    /// The forwards of the listeners or rules with these ARNs.
    pub(super) async fn forwards_of(
        &self,
        source: &ForwardSource,
        arns: &[&str],
    ) -> CallResult<Vec<Forward>> {
        let mut found = Vec::new();
        for arns in arns.chunks(ARNS_PER_CALL) {
            match self.describe_source(source, arns).await? {
                Some(response) => found.extend(forwards(source, &response)),
                // One missing ARN fails the whole call.
                None if arns.len() > 1 => {
                    for arn in arns {
                        let response = self.describe_source(source, &[*arn]).await?;
                        found.extend(
                            response
                                .iter()
                                .flat_map(|response| forwards(source, response)),
                        );
                    }
                }
                None => {}
            }
        }
        Ok(found)
    }

    async fn describe_source(
        &self,
        source: &ForwardSource,
        arns: &[&str],
    ) -> CallResult<Option<Element>> {
        let fields: Vec<_> = (1..)
            .zip(arns)
            .map(|(index, arn)| (format!("{}.member.{index}", source.arns), *arn))
            .collect();
        let response = self.call_query(&ELB, source.operation, &fields).await;
        unless_missing(response, &[source.missing])
    }
}

/// The forwards in a response; a listener or rule that doesn't forward has no weights.
fn forwards(source: &ForwardSource, response: &Element) -> Vec<Forward> {
    let found = response.list(source.list).iter().filter_map(|found| {
        let actions = found.list(source.actions).iter();
        let mut forwards = actions
            .filter(|action| action.text("Type") == Some("forward"))
            .map(weights);
        Some(Forward {
            arn: found.text(source.arn)?.to_owned(),
            weights: forwards.next_back().unwrap_or_default(),
        })
    });
    found.collect()
}

/// An action has weighted target groups, or a single target group.
fn weights(action: &Element) -> Vec<(String, u32)> {
    let groups = action
        .child("ForwardConfig")
        .map_or(&[][..], |config| config.list("TargetGroups"));
    let weights: Vec<_> = groups
        .iter()
        .filter_map(|group| {
            let arn = group.text("TargetGroupArn")?;
            Some((arn.to_owned(), group.number("Weight").unwrap_or(1)))
        })
        .collect();
    if !weights.is_empty() {
        return weights;
    }
    let target_group = action.text("TargetGroupArn");
    target_group
        .map(|arn| (arn.to_owned(), 1))
        .into_iter()
        .collect()
}
