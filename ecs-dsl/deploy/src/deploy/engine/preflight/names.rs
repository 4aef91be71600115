//! Names that the template sets: that they are free.

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::{DocumentResource, facts};
use crate::deploy::engine::DeployRequest;

/// A type whose names are unique.
struct UniqueName {
    type_name: &'static str,
    /// The property that holds the name.
    property: &'static str,
    /// `WillFail` if AWS rejects every duplicate name.
    severity: FindingSeverity,
    /// The command that deletes it, with `NAME` for its name.
    delete: &'static str,
}

/// The types to check. CloudFormation's early validation covers few of them.
const UNIQUE_NAMES: [UniqueName; 8] = [
    UniqueName::rejected(
        "AWS::ECR::Repository",
        "RepositoryName",
        "aws ecr delete-repository --repository-name NAME",
    ),
    UniqueName {
        // `CreateCluster` returns an existing cluster of that name.
        severity: FindingSeverity::MayFail,
        ..UniqueName::rejected(
            "AWS::ECS::Cluster",
            "ClusterName",
            "aws ecs delete-cluster --cluster NAME",
        )
    },
    UniqueName::rejected(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "Name",
        "aws elbv2 delete-load-balancer --load-balancer-arn \
         $(aws elbv2 describe-load-balancers --names NAME --query LoadBalancers[0].LoadBalancerArn --output text)",
    ),
    UniqueName::rejected(
        "AWS::IAM::Role",
        "RoleName",
        "aws iam delete-role --role-name NAME",
    ),
    UniqueName::rejected(
        "AWS::Logs::LogGroup",
        "LogGroupName",
        "aws logs delete-log-group --log-group-name NAME",
    ),
    UniqueName::rejected("AWS::S3::Bucket", "BucketName", "aws s3 rb s3://NAME"),
    UniqueName::rejected(
        "AWS::SSM::Parameter",
        "Name",
        "aws ssm delete-parameter --name NAME",
    ),
    UniqueName::rejected(
        "AWS::SecretsManager::Secret",
        "Name",
        "aws secretsmanager delete-secret --force-delete-without-recovery --secret-id NAME",
    ),
];

impl UniqueName {
    const fn rejected(
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

/// A probe for each name of a resource that this deployment creates. None if existing resources are imported.
pub(super) fn probes<'a>(
    target: &'a TargetTemplate<'a>,
    request: &'a DeployRequest,
) -> Vec<Probe<'a>> {
    if request.settings.import_existing {
        return Vec::new();
    }
    let mut probes = Vec::new();
    for unique in &UNIQUE_NAMES {
        for resource in target.of_type(unique.type_name) {
            let imported = request
                .imports
                .iter()
                .any(|import| import.logical_id == resource.id);
            if imported || !target.creates(&resource) {
                continue;
            }
            if let Some(name) = target.property(&resource, unique.property) {
                let lookup = Lookup::Exists {
                    type_name: unique.type_name.to_owned(),
                    identifiers: vec![name.clone()],
                };
                probes.push(Probe::single(lookup, move |found| {
                    (*found == LookupResult::Exists)
                        .then(|| name_in_use(unique, &name, &resource, target, request))
                }));
            }
        }
    }
    probes
}

fn name_in_use(
    unique: &UniqueName,
    name: &str,
    resource: &DocumentResource<'_>,
    target: &TargetTemplate<'_>,
    request: &DeployRequest,
) -> Finding {
    let type_name = unique.type_name;
    let (what, next) = match owner(unique, name, target) {
        Some(owner) => (
            format!("{type_name} `{name}` already exists: it is `{owner}` of this stack"),
            format!("keep the logical id `{owner}`: give the component its old name"),
        ),
        None => (
            format!("{type_name} `{name}` already exists outside of this stack"),
            resolution(unique, name, resource, request),
        ),
    };
    Finding {
        severity: unique.severity,
        topic: FindingTopic::Name,
        resource: resource.id.to_owned(),
        what,
        effect: match unique.severity {
            FindingSeverity::WillFail => {
                "AWS rejects a second one, and the deployment rolls back".to_owned()
            }
            FindingSeverity::MayFail => {
                "AWS rejects a second one, or two stacks share it".to_owned()
            }
        },
        next,
    }
}

/// The resource of the deployed stack that has the name. CloudFormation deletes it only after everything new is
/// created.
fn owner<'a>(unique: &UniqueName, name: &str, target: &TargetTemplate<'a>) -> Option<&'a str> {
    let mut resources = target.before?.resources();
    let owner = resources.find(|resource| {
        resource.type_name == unique.type_name
            && target.property(resource, unique.property).as_deref() == Some(name)
    });
    owner.map(|resource| resource.id)
}

/// How to import or delete it. CloudFormation imports automatically only retained resources (`ImportExistingResources`
/// requires a `DeletionPolicy` of `Retain` or `RetainExceptOnCreate`), and by identifier those with any
/// `DeletionPolicy`.
fn resolution(
    unique: &UniqueName,
    name: &str,
    resource: &DocumentResource<'_>,
    request: &DeployRequest,
) -> String {
    let policy = resource.body().get("DeletionPolicy");
    let retained = matches!(
        policy.and_then(|policy| policy.as_str()),
        Some("Retain" | "RetainExceptOnCreate")
    );
    let import = match retained {
        true => request.target.command_for("deploy --import-existing"),
        false if policy.is_some() && is_identifier(unique) => {
            let import = format!("deploy --import {}={name}", resource.id);
            request.target.command_for(&import)
        }
        false => format!(
            "{}, after setting its `DeletionPolicy` to `Retain`",
            request.target.command_for("deploy --import-existing")
        ),
    };
    let delete = unique.delete.replace("NAME", name);
    format!("import it into the stack with {import}, choose another name, or delete it: `{delete}`")
}

/// Whether the name is the primary identifier.
fn is_identifier(unique: &UniqueName) -> bool {
    facts(unique.type_name).is_some_and(|facts| facts.primary_identifier == [unique.property])
}
