//! KMS keys, their policies and aliases.

use std::sync::Arc;

use super::duration::days;
use super::{Context, iam, removal, resource_policy};
use crate::cfn::aws::kms;
use crate::cfn::{Expr, Handle, Map, intrinsic, pseudo};
use crate::dsl::model::arn::{account_root, arn};
use crate::dsl::{Cluster, FailedTasks, Key, Queue, Stack, Subscriber, Topic};
use crate::synth::optional::Optional;

/// The actions that CloudWatch Logs needs on a key, from AWS's page on encrypted log groups.
const LOGS_ACTIONS: [&str; 5] = [
    "kms:Encrypt*",
    "kms:Decrypt*",
    "kms:ReEncrypt*",
    "kms:GenerateDataKey*",
    "kms:Describe*",
];

pub(super) fn synth(key: &Key, cx: &mut Context<'_>) {
    if key.imported.is_some() {
        return;
    }
    let ids = cx.ids(&key.name);
    let stack = cx.stack();
    let resource = kms::Key::new()
        .description(format!("Key {} of {}", key.name, stack.name()))
        .enable_key_rotation(true)
        .key_policy(iam::document(statements(key, cx)))
        .pending_window_in_days(days(key.pending_window.value))
        .given(key.rotation_period, |it, period| {
            it.rotation_period_in_days(days(period.value))
        });
    let resource = removal::with_policy(resource, key.removal, stack);
    cx.add(ids.id("Key"), resource);
    let alias = format!("alias/{}", stack.derived_name("alias", &key.name));
    let resource = kms::Alias::new(alias, ids.reference("Key"));
    cx.add(ids.id("Alias"), resource);
}

/// In a key policy, the resource `*` is the key itself.
fn statements(key: &Key, cx: &Context<'_>) -> Vec<Expr> {
    let users = Users { key, cx };
    let account = ("AWS", account_root().into_expr());
    let mut statements = vec![resource_policy::allow("Account", account, &["kms:*"], "*").into()];
    if key.encrypts_logs || users.logs() {
        statements.push(logs().into());
    }
    if users.topic() {
        statements.push(of_account("Alarms", "cloudwatch.amazonaws.com").into());
    }
    if users.subscribed_queue() {
        statements.push(of_account("Topics", "sns.amazonaws.com").into());
    }
    if users.events() {
        statements.push(of_account("Events", "events.amazonaws.com").into());
    }
    if users.fargate() {
        statements.extend(fargate());
    }
    statements
}

/// Allows Fargate to encrypt ephemeral storage in clusters of this account. Their names aren't known here, because a cluster
/// refers to the key. From AWS's page
/// [encryption key](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-create-storage-key.html).
fn fargate() -> [Expr; 2] {
    const ACCOUNT: &str = "kms:EncryptionContext:aws:ecs:clusterAccount";
    let allow = |sid, action, mut condition: Map| {
        let service = ("Service", "fargate.amazonaws.com".into());
        let mut statement = resource_policy::allow(sid, service, &[action], "*");
        let account: Map = [(ACCOUNT, pseudo::account_id())].into_iter().collect();
        condition.insert("StringEquals", account);
        statement.insert("Condition", condition);
        statement.into()
    };
    let decrypt: Map = [("kms:GrantOperations", "Decrypt")].into_iter().collect();
    let decrypt = [("ForAllValues:StringEquals", decrypt)];
    [
        allow(
            "FargateDataKeys",
            "kms:GenerateDataKeyWithoutPlaintext",
            Map::new(),
        ),
        allow(
            "FargateGrants",
            "kms:CreateGrant",
            decrypt.into_iter().collect(),
        ),
    ]
}

/// Allows a service that sends encrypted messages for this account.
fn of_account(sid: &'static str, service: &'static str) -> Map {
    let actions = ["kms:Decrypt", "kms:GenerateDataKey*"];
    let statement = resource_policy::allow(sid, ("Service", service.into()), &actions, "*");
    resource_policy::with_condition(
        statement,
        "StringEquals",
        "aws:SourceAccount",
        pseudo::account_id(),
    )
}

/// Allows CloudWatch Logs, for log groups of this account and region only. Their names aren't known here, because a log
/// group refers to the key.
fn logs() -> Map {
    let service = intrinsic::concat(["logs.".into(), pseudo::region(), ".amazonaws.com".into()]);
    let statement =
        resource_policy::allow("Logs", ("Service", service.into_expr()), &LOGS_ACTIONS, "*");
    resource_policy::with_condition(
        statement,
        "ArnLike",
        "kms:EncryptionContext:aws:logs:arn",
        arn("logs", "log-group:*"),
    )
}

/// The uses of the key in all stacks of the app.
struct Users<'a> {
    key: &'a Key,
    cx: &'a Context<'a>,
}

impl Users<'_> {
    fn logs(&self) -> bool {
        self.cx.stacks().iter().any(|stack| {
            self.is_key(stack.log_kms_key.as_ref())
                || stack
                    .described()
                    .filter_map(|(_, description)| description.logs)
                    .any(|logs| self.is_key(logs.kms_key))
        })
    }

    /// Whether Fargate encrypts ephemeral storage with the key.
    fn fargate(&self) -> bool {
        let mut clusters = self.cx.stacks().iter().flat_map(Stack::all::<Cluster>);
        clusters.any(|cluster| self.is_key(cluster.fargate_storage_key.as_ref()))
    }

    fn topic(&self) -> bool {
        self.topics().any(|topic| self.is_key(topic.key.as_ref()))
    }

    /// Whether SNS sends to a queue with the key.
    fn subscribed_queue(&self) -> bool {
        let queues = self.cx.stacks().iter().flat_map(Stack::all::<Queue>);
        let mut queues = queues.filter(|queue| !queue.subscriptions.is_empty());
        let is_used = queues.any(|queue| {
            let failed = queue
                .subscriptions
                .iter()
                .filter_map(|subscription| subscription.dead_letter.as_ref());
            let mut failed = failed.map(|failed| failed.spec().key.as_ref());
            self.is_key(queue.key.as_ref()) || failed.any(|key| self.is_key(key))
        });
        is_used
            || self
                .topics()
                .flat_map(|topic| &topic.subscriptions)
                .any(|subscription| match subscription {
                    Subscriber::Queue(queue) => self.is_key(queue.spec().key.as_ref()),
                    Subscriber::Email(_) | Subscriber::Https(_) => false,
                })
    }

    /// EventBridge sends failed starts to queues, and failed tasks to topics.
    fn events(&self) -> bool {
        let mut rules = self.cx.stacks().iter().flat_map(Stack::all::<FailedTasks>);
        let sends = rules.any(|rule| self.is_key(rule.topic.value.spec().key.as_ref()));
        sends || self.failed_starts()
    }

    fn failed_starts(&self) -> bool {
        let starts = self.cx.stacks().iter().flat_map(Stack::started);
        let mut starts = starts.filter(|(_, starts)| starts.rules().next().is_some());
        starts.any(|(_, starts)| {
            let queue = starts.policy.dead_letter.as_ref();
            queue.is_some_and(|queue| self.is_key(queue.value.spec().key.as_ref()))
        })
    }

    fn topics(&self) -> impl Iterator<Item = &Arc<Topic>> {
        self.cx.stacks().iter().flat_map(Stack::all)
    }

    fn is_key(&self, used: Option<&Handle<Key>>) -> bool {
        let scope = self.cx.stack().scope();
        used.is_some_and(|used| used.scope() == scope && used.name() == &*self.key.name)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, network, template, template_in};
    use crate::dsl::{Image, Key, LogGroup, Stack, Stage, TaskBuilder, Worker, days};

    fn statements(program: impl Fn(&mut Stack)) -> Value {
        template(program)["Resources"]["DataKey"]["Properties"]["KeyPolicy"]["Statement"].clone()
    }

    #[test]
    fn key_rotates_and_has_an_alias() {
        let template = template(|stack| {
            stack.add(
                Key::new("data")
                    .rotation_period(days(90))
                    .pending_window(days(7)),
            );
        });
        let key = &template["Resources"]["DataKey"];
        assert_eq!(key["DeletionPolicy"], "Delete");
        assert_eq!(key["Properties"]["EnableKeyRotation"], true);
        assert_eq!(key["Properties"]["RotationPeriodInDays"], 90);
        assert_eq!(key["Properties"]["PendingWindowInDays"], 7);
        assert_eq!(
            template["Resources"]["DataAlias"]["Properties"],
            json!({"AliasName": "alias/shop-data-dev", "TargetKeyId": {"Ref": "DataKey"}})
        );
    }

    #[test]
    fn account_administrators_control_the_key() {
        let statements = statements(|stack| {
            stack.add(Key::new("data"));
        });
        assert_eq!(
            statements,
            json!([{
                "Sid": "Account",
                "Effect": "Allow",
                "Principal": {"AWS": {"Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}},
                "Action": "kms:*",
                "Resource": "*",
            }])
        );
    }

    #[test]
    fn logs_can_use_the_key_for_the_account() {
        let logs = json!({
            "Sid": "Logs",
            "Effect": "Allow",
            "Principal": {"Service": {"Fn::Sub": "logs.${AWS::Region}.amazonaws.com"}},
            "Action": ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
            "Resource": "*",
            "Condition": {"ArnLike": {"kms:EncryptionContext:aws:logs:arn": {
                "Fn::Sub": "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*",
            }}},
        });
        let of_a_group = statements(|stack| {
            let key = stack.add(Key::new("data"));
            stack.add(LogGroup::new("audit").kms_key(&key));
        });
        assert_eq!(of_a_group[1], logs);
        let of_a_worker = statements(|stack| {
            network(stack);
            let key = stack.add(Key::new("data"));
            stack.add(
                Worker::new("mailer")
                    .image(Image::registry("shop/mailer"))
                    .log_kms_key(&key),
            );
        });
        assert_eq!(of_a_worker[1], logs);
    }

    #[test]
    fn protected_stage_retains_key() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            stack.add(Key::new("data"));
        });
        assert_eq!(
            template["Resources"]["DataKey"]["DeletionPolicy"],
            "RetainExceptOnCreate"
        );
    }

    #[test]
    fn encrypt_decrypt_grant_is_for_this_key() {
        let (statements, variables) =
            granted(|stack| stack.add(Key::new("data")).encrypt_decrypt());
        assert_eq!(
            statements[0]["Resource"],
            json!({"Fn::GetAtt": ["DataKey", "Arn"]})
        );
        assert!(
            statements[0]["Action"]
                .as_array()
                .unwrap()
                .contains(&json!("kms:GenerateDataKey"))
        );
        assert_eq!(variables, json!(null));
    }
}
