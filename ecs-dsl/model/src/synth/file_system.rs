//! File systems: mount targets and security group.

use super::private_network::add_security_group;
use super::{Context, duration, iam, removal};
use crate::cfn::aws::efs;
use crate::cfn::{Expr, Map, Value};
use crate::dsl::{FileSystem, mount_target_part};

pub(super) fn synth(files: &FileSystem, cx: &mut Context<'_>) {
    if files.imported.is_some() {
        return;
    }
    let vpc = cx.stack().vpc_or_only(files.network.vpc.as_ref()).one();
    let Some(vpc) = vpc else { return };
    let ids = cx.ids(&files.name);
    let resource = removal::with_policy(resource(files), files.removal, cx.stack());
    cx.add(ids.id("FileSystem"), resource);
    let group = add_security_group("File system", &vpc, ids, cx);
    let subnets = vpc.subnet_ids(vpc.spec().tier_or_isolated(files.network.tier));
    let Expr::List(subnets) = subnets.into_expr() else {
        return;
    };
    for (zone, subnet) in (1..).zip(subnets) {
        let id = ids.reference("FileSystem");
        let subnet: Value<String> = Value::from_expr(subnet);
        let target = efs::MountTarget::new(id, [group.clone()], subnet);
        cx.add(ids.id(&mount_target_part(zone)), target);
    }
}

fn resource(files: &FileSystem) -> efs::FileSystem {
    let backups = match files.backups {
        true => efs::BackupPolicyStatus::Enabled,
        false => efs::BackupPolicyStatus::Disabled,
    };
    let resource = efs::FileSystem::new()
        .encrypted(true)
        .performance_mode(efs::PerformanceMode::GeneralPurpose)
        .backup_policy(efs::BackupPolicy::new(backups))
        .file_system_policy(iam::document(vec![deny_plain_connections().into()]));
    let mut resource = match &files.provisioned_throughput {
        Some(mibps) => resource
            .throughput_mode(efs::ThroughputMode::Provisioned)
            .provisioned_throughput_in_mibps(f64::from(mibps.value)),
        None => resource.throughput_mode(efs::ThroughputMode::Elastic),
    };
    if let Some(time) = &files.transition_to_ia {
        let after = match duration::days(time.value) {
            1 => "AFTER_1_DAY".to_owned(),
            days => format!("AFTER_{days}_DAYS"),
        };
        let policy =
            efs::LifecyclePolicy::new().transition_to_ia(efs::TransitionToIa::Other(after));
        resource = resource.lifecycle_policies([policy]);
    }
    if let Some(key) = &files.key {
        resource = resource.kms_key_id(key.arn());
    }
    resource
}

/// Denies connections without TLS. A policy also ends EFS's default, which allows every anonymous client of the network:
/// as this one allows nothing, clients need an IAM role that may mount
/// ([default policy](https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html)).
///
/// It has no `Resource`: the file system's own policy can't refer to its ARN.
fn deny_plain_connections() -> Map {
    let plain: Map = [("aws:SecureTransport", "false")].into_iter().collect();
    let everyone: Map = [("AWS", "*")].into_iter().collect();
    let mut statement = Map::with_capacity(5);
    statement.insert("Sid", "DenyPlainConnections");
    statement.insert("Effect", "Deny");
    statement.insert("Principal", everyone);
    statement.insert("Action", "*");
    statement.insert("Condition", [("Bool", plain)].into_iter().collect::<Map>());
    statement
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{network, template, template_in};
    use crate::dsl::{FileSystem, InVpc, Key, Nat, Stage, Stateful, Tier, Vpc, days};

    fn file_system(change: impl Fn(FileSystem) -> FileSystem) -> Value {
        let template = template(|stack| {
            network(stack);
            stack.add(change(FileSystem::new("files")));
        });
        template["Resources"]["FilesFileSystem"].clone()
    }

    #[test]
    fn file_system_is_encrypted_and_backed_up() {
        let resource = file_system(|files| files);
        assert_eq!(resource["DeletionPolicy"], "Delete");
        assert_eq!(resource["UpdateReplacePolicy"], "Delete");
        let properties = &resource["Properties"];
        for (property, value) in [
            ("Encrypted", json!(true)),
            ("KmsKeyId", json!(null)),
            ("BackupPolicy", json!({"Status": "ENABLED"})),
            ("PerformanceMode", json!("generalPurpose")),
            ("ThroughputMode", json!("elastic")),
            ("ProvisionedThroughputInMibps", json!(null)),
            ("LifecyclePolicies", json!(null)),
        ] {
            assert_eq!(properties[property], value, "{property}");
        }
        let name = json!({"Key": "Name", "Value": "shop-files-file-system-dev"});
        assert_eq!(properties["FileSystemTags"][0], name);
    }

    #[test]
    fn policy_requires_tls_and_has_no_other_statement() {
        let resource = file_system(|files| files);
        assert_eq!(
            resource["Properties"]["FileSystemPolicy"]["Statement"],
            json!([{
                "Sid": "DenyPlainConnections",
                "Effect": "Deny",
                "Principal": {"AWS": "*"},
                "Action": "*",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
            }])
        );
    }

    #[test]
    fn setters_set_the_properties_of_aws() {
        let resource = file_system(|files| {
            let files = files.provisioned_throughput(16).transition_to_ia(days(30));
            files.without_backups()
        });
        let properties = &resource["Properties"];
        assert_eq!(properties["ThroughputMode"], "provisioned");
        assert_eq!(properties["ProvisionedThroughputInMibps"], 16.0);
        let policies = json!([{"TransitionToIA": "AFTER_30_DAYS"}]);
        assert_eq!(properties["LifecyclePolicies"], policies);
        assert_eq!(properties["BackupPolicy"], json!({"Status": "DISABLED"}));
        let daily = file_system(|files| files.transition_to_ia(days(1)));
        let policies = json!([{"TransitionToIA": "AFTER_1_DAY"}]);
        assert_eq!(daily["Properties"]["LifecyclePolicies"], policies);
    }

    #[test]
    fn kms_key_encrypts_the_files() {
        let template = template(|stack| {
            network(stack);
            let key = stack.add(Key::new("data"));
            stack.add(FileSystem::new("files").kms_key(&key));
        });
        let properties = &template["Resources"]["FilesFileSystem"]["Properties"];
        assert_eq!(
            properties["KmsKeyId"],
            json!({"Fn::GetAtt": ["DataKey", "Arn"]})
        );
    }

    #[test]
    fn protected_stage_retains_the_files() {
        let protected = |change: fn(FileSystem) -> FileSystem| {
            let template = template_in(&Stage::new("prod").protected(), |stack| {
                network(stack);
                stack.add(change(FileSystem::new("files")));
            });
            template["Resources"]["FilesFileSystem"].clone()
        };
        let retained = protected(|files| files);
        assert_eq!(retained["DeletionPolicy"], "RetainExceptOnCreate");
        assert_eq!(retained["UpdateReplacePolicy"], "Retain");
        assert_eq!(retained["Properties"]["Encrypted"], true);
        let deleted = protected(FileSystem::delete_on_removal);
        assert_eq!(deleted["DeletionPolicy"], "Delete");
    }

    #[test]
    fn every_zone_has_a_mount_target() {
        let resources = |tier: Option<Tier>| {
            let template = template(move |stack| {
                stack.add(Vpc::new("main").zones(3).nat(Nat::Single));
                let files = FileSystem::new("files");
                stack.add(match tier {
                    Some(tier) => files.subnets(tier),
                    None => files,
                });
            });
            template["Resources"].clone()
        };
        let isolated = resources(None);
        for zone in 1..=3 {
            assert_eq!(
                isolated[format!("FilesMountTarget{zone}")]["Properties"],
                json!({
                    "FileSystemId": {"Ref": "FilesFileSystem"},
                    "SecurityGroups": [{"Fn::GetAtt": ["FilesSecurityGroup", "GroupId"]}],
                    "SubnetId": {"Ref": format!("MainIsolatedSubnet{zone}")},
                })
            );
        }
        assert_eq!(isolated["FilesMountTarget4"], json!(null));
        let private = resources(Some(Tier::Private));
        let subnet = &private["FilesMountTarget1"]["Properties"]["SubnetId"];
        assert_eq!(subnet, &json!({"Ref": "MainPrivateSubnet1"}));
    }
}
