//! Where listeners and their rules send to now.

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::Element;
use crate::deploy::aws::reader::service::ELB;
use crate::deploy::{ControlPlaneError, Forward};

/// How many listeners or rules are asked for at once.
const AT_ONCE: usize = 20;

/// What sends: how it is asked for, and what the answer calls it.
struct Sender {
    operation: &'static str,
    arns: &'static str,
    list: &'static str,
    arn: &'static str,
    actions: &'static str,
    missing: &'static str,
}

const LISTENERS: Sender = Sender {
    operation: "DescribeListeners",
    arns: "ListenerArns",
    list: "Listeners",
    arn: "ListenerArn",
    actions: "DefaultActions",
    missing: "ListenerNotFound",
};

const RULES: Sender = Sender {
    operation: "DescribeRules",
    arns: "RuleArns",
    list: "Rules",
    arn: "RuleArn",
    actions: "Actions",
    missing: "RuleNotFound",
};

impl Aws {
    pub(super) async fn forwards_of(
        &self,
        arns: &[String],
    ) -> Result<Vec<Forward>, ControlPlaneError> {
        let (rules, listeners): (Vec<_>, Vec<_>) = arns
            .iter()
            .map(String::as_str)
            .partition(|arn| arn.contains(":listener-rule/"));
        let mut found = self.forwards_from(&LISTENERS, &listeners).await?;
        found.extend(self.forwards_from(&RULES, &rules).await?);
        Ok(found)
    }

    async fn forwards_from(
        &self,
        sender: &Sender,
        arns: &[&str],
    ) -> Result<Vec<Forward>, ControlPlaneError> {
        let mut found = Vec::new();
        for arns in arns.chunks(AT_ONCE) {
            match self.senders(sender, arns).await? {
                Some(answer) => found.extend(forwards(sender, &answer)),
                // One that is missing fails them all.
                None if arns.len() > 1 => {
                    for arn in arns {
                        let answer = self.senders(sender, &[*arn]).await?;
                        found.extend(answer.iter().flat_map(|answer| forwards(sender, answer)));
                    }
                }
                None => {}
            }
        }
        Ok(found)
    }

    async fn senders(
        &self,
        sender: &Sender,
        arns: &[&str],
    ) -> Result<Option<Element>, ControlPlaneError> {
        let fields: Vec<_> = (1..)
            .zip(arns)
            .map(|(index, arn)| (format!("{}.member.{index}", sender.arns), *arn))
            .collect();
        let answer = self.ask_form(&ELB, sender.operation, &fields).await;
        unless_missing(answer, &[sender.missing])
    }
}

/// What the answer says; a sender that doesn't forward has no weights.
fn forwards(sender: &Sender, answer: &Element) -> Vec<Forward> {
    let found = answer.list(sender.list).iter().filter_map(|found| {
        let actions = found.list(sender.actions).iter();
        let mut forwards = actions
            .filter(|action| action.text("Type") == Some("forward"))
            .map(weights);
        Some(Forward {
            arn: found.text(sender.arn)?.to_owned(),
            weights: forwards.next_back().unwrap_or_default(),
        })
    });
    found.collect()
}

/// An action has a list of target groups, or one group only, which then has everything.
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
    let only = action.text("TargetGroupArn");
    only.map(|arn| (arn.to_owned(), 1)).into_iter().collect()
}
