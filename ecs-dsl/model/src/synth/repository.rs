//! ECR repositories.

use serde_json::{Value, json};

use super::duration::days;
use super::{Context, iam, removal};
use crate::cfn::aws::ecr;
use crate::cfn::{Expr, Json, Map, intrinsic, pseudo};
use crate::dsl::{PULL_ACTIONS, Repository};

pub(super) fn synth(repository: &Repository, cx: &mut Context<'_>) {
    if repository.imported.is_some() {
        return;
    }
    let deleted = removal::is_deleted(repository.removal, cx.stack());
    let tags = if repository.mutable_tags {
        ecr::ImageTagMutability::Mutable
    } else {
        ecr::ImageTagMutability::Immutable
    };
    let encryption = match &repository.key {
        Some(key) => ecr::EncryptionConfiguration::new(ecr::EncryptionType::Kms).kms_key(key.arn()),
        None => ecr::EncryptionConfiguration::new(ecr::EncryptionType::Aes256),
    };
    let mut resource = ecr::Repository::new()
        .image_scanning_configuration(ecr::ImageScanningConfiguration::new().scan_on_push(true))
        .image_tag_mutability(tags)
        .encryption_configuration(encryption)
        .lifecycle_policy(
            ecr::LifecyclePolicy::new().lifecycle_policy_text(lifecycle(repository).to_string()),
        )
        .empty_on_delete(deleted);
    if let Some(name) = &repository.repository_name {
        resource = resource.repository_name(name.value.clone());
    }
    if !repository.shared_with.is_empty() {
        resource = resource.repository_policy_text(pull_policy(repository));
    }
    let id = cx.ids(&repository.name).id("Repository");
    let resource = removal::with_policy(resource, repository.removal, cx.stack());
    cx.add(id, resource);
}

/// Allows other accounts to pull. A statement of such a policy has no resource.
fn pull_policy(repository: &Repository) -> crate::cfn::Value<Json> {
    let accounts = repository.shared_with.iter().map(|account| {
        let root = format!(":iam::{}:root", account.value);
        intrinsic::concat(["arn:".into(), pseudo::partition(), root.into()]).into_expr()
    });
    let principal: Map = [("AWS", accounts.collect::<Vec<Expr>>())]
        .into_iter()
        .collect();
    let mut statement = Map::with_capacity(4);
    statement.insert("Sid", "PullFromOtherAccounts");
    statement.insert("Effect", "Allow");
    statement.insert("Principal", principal);
    statement.insert("Action", PULL_ACTIONS.to_vec());
    iam::document(vec![statement.into()])
}

/// The lifecycle policy in ECR's format.
fn lifecycle(repository: &Repository) -> Value {
    let mut rules = vec![json!({
        "rulePriority": 1,
        "description": "Images without a tag",
        "selection": {
            "tagStatus": "untagged",
            "countType": "sinceImagePushed",
            "countUnit": "days",
            "countNumber": days(repository.expire_untagged.value),
        },
        "action": {"type": "expire"},
    })];
    if let Some(images) = repository.keep_last {
        rules.push(json!({
            "rulePriority": 2,
            "description": "All but the last images",
            "selection": {
                "tagStatus": "any",
                "countType": "imageCountMoreThan",
                "countNumber": images.value,
            },
            "action": {"type": "expire"},
        }));
    }
    json!({ "rules": rules })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, network, template, template_in};
    use crate::dsl::{Image, Key, Repository, Stage, Stateful, Worker, days};

    fn repository(change: impl Fn(Repository) -> Repository) -> Value {
        template(|stack| {
            stack.add(change(Repository::new("payment")));
        })["Resources"]["PaymentRepository"]
            .clone()
    }

    fn rules(repository: &Value) -> Value {
        let text = &repository["Properties"]["LifecyclePolicy"]["LifecyclePolicyText"];
        serde_json::from_str::<Value>(text.as_str().unwrap()).unwrap()["rules"].clone()
    }

    #[test]
    fn repository_scans_images_and_has_immutable_tags() {
        let repository = repository(|repository| repository);
        assert_eq!(repository["DeletionPolicy"], "Delete");
        let properties = &repository["Properties"];
        assert_eq!(
            properties["ImageScanningConfiguration"],
            json!({"ScanOnPush": true})
        );
        assert_eq!(properties["ImageTagMutability"], "IMMUTABLE");
        assert_eq!(
            properties["EncryptionConfiguration"],
            json!({"EncryptionType": "AES256"})
        );
        assert_eq!(properties["EmptyOnDelete"], true);
        assert_eq!(properties["RepositoryName"], json!(null));
        let rules = rules(&repository);
        assert_eq!(rules.as_array().unwrap().len(), 1);
        assert_eq!(rules[0]["selection"]["tagStatus"], "untagged");
        assert_eq!(rules[0]["selection"]["countNumber"], 14);
    }

    #[test]
    fn shared_repository_can_be_pulled_from_other_accounts() {
        let shared = repository(|repository| {
            repository
                .share_with("111111111111")
                .share_with("222222222222")
        });
        let root = |account: &str| json!({"Fn::Sub": format!("arn:${{AWS::Partition}}:iam::{account}:root")});
        assert_eq!(
            shared["Properties"]["RepositoryPolicyText"]["Statement"],
            json!([{
                "Sid": "PullFromOtherAccounts",
                "Effect": "Allow",
                "Principal": {"AWS": [root("111111111111"), root("222222222222")]},
                "Action": [
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:BatchGetImage",
                    "ecr:GetDownloadUrlForLayer",
                ],
            }])
        );
        let own = repository(|repository| repository);
        assert_eq!(own["Properties"]["RepositoryPolicyText"], json!(null));
    }

    #[test]
    fn image_of_another_account_and_region_is_named_and_allowed() {
        let template = template(|stack| {
            network(stack);
            let image = Image::ecr("shop/order").tag("v7");
            let image = image.account("111111111111").region("eu-west-1");
            stack.add(Worker::new("order").image(image));
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["OrderTaskDefinition"]["Properties"]["ContainerDefinitions"][0]["Image"],
            json!({"Fn::Sub": "111111111111.dkr.ecr.eu-west-1.${AWS::URLSuffix}/shop/order:v7"})
        );
        let role = resources["OrderExecutionRole"].to_string();
        let arn = "arn:${AWS::Partition}:ecr:eu-west-1:111111111111:repository/shop/order";
        assert!(role.contains(arn), "{role}");
    }

    #[test]
    fn keep_last_expires_older_images() {
        let repository = repository(|repository| {
            repository
                .keep_last(30)
                .expire_untagged(days(1))
                .mutable_tags()
        });
        assert_eq!(repository["Properties"]["ImageTagMutability"], "MUTABLE");
        let rules = rules(&repository);
        assert_eq!(rules[0]["selection"]["countNumber"], 1);
        assert_eq!(
            rules[1]["selection"],
            json!({"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 30})
        );
    }

    #[test]
    fn protected_stage_retains_repository_with_images() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            let key = stack.add(Key::new("data"));
            stack.add(
                Repository::new("payment")
                    .repository_name("shop/payment")
                    .kms_key(&key),
            );
            stack.add(Repository::new("scratch").delete_on_removal());
        });
        let repository = &template["Resources"]["PaymentRepository"];
        assert_eq!(repository["DeletionPolicy"], "RetainExceptOnCreate");
        assert_eq!(repository["Properties"]["EmptyOnDelete"], false);
        assert_eq!(repository["Properties"]["RepositoryName"], "shop/payment");
        assert_eq!(
            repository["Properties"]["EncryptionConfiguration"],
            json!({"EncryptionType": "KMS", "KmsKey": {"Fn::GetAtt": ["DataKey", "Arn"]}})
        );
        assert_eq!(
            template["Resources"]["ScratchRepository"]["Properties"]["EmptyOnDelete"],
            true
        );
    }

    #[test]
    fn pull_and_push_grants_are_for_this_repository() {
        let (pull, _) = granted(|stack| stack.add(Repository::new("payment")).pull());
        assert_eq!(
            pull[0]["Resource"],
            json!({"Fn::GetAtt": ["PaymentRepository", "Arn"]})
        );
        assert_eq!(pull[1]["Action"], "ecr:GetAuthorizationToken");
        let (push, _) = granted(|stack| {
            stack
                .add(Repository::import("payment", "shop/payment"))
                .push()
        });
        assert!(
            push[0]["Action"]
                .as_array()
                .unwrap()
                .contains(&json!("ecr:PutImage"))
        );
        assert_eq!(
            push[0]["Resource"],
            json!({"Fn::Sub": "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/shop/payment"})
        );
    }

    #[test]
    fn worker_runs_image_of_repository() {
        let template = template(|stack| {
            network(stack);
            let images = stack.add(Repository::new("payment"));
            stack.add(Worker::new("mailer").image(Image::ecr(images.repository_name()).tag("v7")));
        });
        let container =
            &template["Resources"]["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
        assert_eq!(
            container["Image"],
            json!({"Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/${PaymentRepository}:v7"})
        );
    }
}
