//! Names that the template fixes for what it makes: are they free?

use super::look::{Found, Look, Question};
use super::wanted::Wanted;
use super::{Finding, FindingSeverity, Topic};
use crate::cfn::{DocumentResource, facts};
use crate::deploy::engine::DeployRequest;

/// A type of which there can't be two of one name.
struct Named {
    type_name: &'static str,
    /// The property that holds the name.
    property: &'static str,
    /// Whether AWS surely refuses a second one.
    severity: FindingSeverity,
    /// The command that takes it away, with `NAME` for its name.
    delete: &'static str,
}

/// The types that are looked at. CloudFormation's own early validation passes over most of them.
const NAMED: [Named; 8] = [
    Named::refused(
        "AWS::ECR::Repository",
        "RepositoryName",
        "aws ecr delete-repository --repository-name NAME",
    ),
    Named {
        // `CreateCluster` gives back the cluster of that name if there is one.
        severity: FindingSeverity::MayFail,
        ..Named::refused(
            "AWS::ECS::Cluster",
            "ClusterName",
            "aws ecs delete-cluster --cluster NAME",
        )
    },
    Named::refused(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "Name",
        "aws elbv2 delete-load-balancer --load-balancer-arn \
         $(aws elbv2 describe-load-balancers --names NAME --query LoadBalancers[0].LoadBalancerArn --output text)",
    ),
    Named::refused(
        "AWS::IAM::Role",
        "RoleName",
        "aws iam delete-role --role-name NAME",
    ),
    Named::refused(
        "AWS::Logs::LogGroup",
        "LogGroupName",
        "aws logs delete-log-group --log-group-name NAME",
    ),
    Named::refused("AWS::S3::Bucket", "BucketName", "aws s3 rb s3://NAME"),
    Named::refused(
        "AWS::SSM::Parameter",
        "Name",
        "aws ssm delete-parameter --name NAME",
    ),
    Named::refused(
        "AWS::SecretsManager::Secret",
        "Name",
        "aws secretsmanager delete-secret --force-delete-without-recovery --secret-id NAME",
    ),
];

impl Named {
    const fn refused(
        type_name: &'static str,
        property: &'static str,
        delete: &'static str,
    ) -> Self {
        Self {
            type_name,
            property,
            severity: FindingSeverity::WillFail,
            delete,
        }
    }
}

/// A look at each fixed name of what this deployment makes. Nothing where existing resources are taken into the stack.
pub(super) fn looks<'a>(wanted: &'a Wanted<'a>, request: &'a DeployRequest) -> Vec<Look<'a>> {
    if request.settings.import_existing {
        return Vec::new();
    }
    let mut looks = Vec::new();
    for named in &NAMED {
        for resource in wanted.of_type(named.type_name) {
            let imported = request
                .imports
                .iter()
                .any(|it| it.logical_id == resource.id);
            if imported || !wanted.makes(&resource) {
                continue;
            }
            if let Some(name) = wanted.property(&resource, named.property) {
                let question = Question::Exists {
                    type_name: named.type_name.to_owned(),
                    identifiers: vec![name.clone()],
                };
                looks.push(Look::one(question, move |found| {
                    (*found == Found::Exists)
                        .then(|| taken(named, &name, &resource, wanted, request))
                }));
            }
        }
    }
    looks
}

fn taken(
    named: &Named,
    name: &str,
    resource: &DocumentResource<'_>,
    wanted: &Wanted<'_>,
    request: &DeployRequest,
) -> Finding {
    let type_name = named.type_name;
    let (what, next) = match holder(named, name, wanted) {
        Some(holder) => (
            format!("{type_name} `{name}` is there already: it is `{holder}` of this stack"),
            format!("leave it its name in the template, `{holder}`: `renamed_from` does that"),
        ),
        None => (
            format!("{type_name} `{name}` is there already, and not in this stack"),
            way_out(named, name, resource, request),
        ),
    };
    Finding {
        severity: named.severity,
        topic: Topic::Name,
        resource: resource.id.to_owned(),
        what,
        causes: match named.severity {
            FindingSeverity::WillFail => {
                "AWS refuses to make a second one, and the deployment goes back".to_owned()
            }
            FindingSeverity::MayFail => {
                "AWS refuses to make a second one, or two programs share this one".to_owned()
            }
        },
        next,
    }
}

/// What has the name in the stack as it is deployed. CloudFormation deletes only after everything new is made.
fn holder<'a>(named: &Named, name: &str, wanted: &Wanted<'a>) -> Option<&'a str> {
    let mut resources = wanted.before?.resources();
    let holder = resources.find(|resource| {
        resource.type_name == named.type_name
            && wanted.property(resource, named.property).as_deref() == Some(name)
    });
    holder.map(|resource| resource.id)
}

/// How to take it into the stack, or away. CloudFormation imports by itself only what it may keep
/// (`ImportExistingResources` asks for a `DeletionPolicy` of `Retain` or `RetainExceptOnCreate`), and by its id what has
/// any `DeletionPolicy`.
fn way_out(
    named: &Named,
    name: &str,
    resource: &DocumentResource<'_>,
    request: &DeployRequest,
) -> String {
    let policy = resource.body().get("DeletionPolicy");
    let kept = matches!(
        policy.and_then(|policy| policy.as_str()),
        Some("Retain" | "RetainExceptOnCreate")
    );
    let import = match kept {
        true => request.target.command_for("deploy --import-existing"),
        false if policy.is_some() && is_identified(named) => {
            let import = format!("deploy --import {}={name}", resource.id);
            request.target.command_for(&import)
        }
        false => format!(
            "{}, once its `DeletionPolicy` is `Retain`",
            request.target.command_for("deploy --import-existing")
        ),
    };
    let delete = named.delete.replace("NAME", name);
    format!(
        "take it into the stack with {import}, give it another name, or take it away: `{delete}`"
    )
}

/// Whether the name is what identifies the resource.
fn is_identified(named: &Named) -> bool {
    facts(named.type_name).is_some_and(|facts| facts.primary_identifier == [named.property])
}
