//! Data stores: a task with the address of a database, a cache or a search domain is admitted by its security group.

use std::collections::BTreeMap;

use serde_json::Value;

use super::finding::Finding;
use super::finished::{Finished, at};
use super::security_groups::{Ports, SecurityGroups};
use super::services::{Mode, Service, Services};
use crate::cfn::eval::items;
use crate::cfn::type_info::DiagramKind;
use crate::cfn::type_names::{ec2, efs, secretsmanager};
use crate::cfn::{DocumentResource, references_in, type_info};
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The port of NFS, at which file systems are mounted.
const NFS: i64 = 2_049;

pub(super) fn check<'a>(
    template: &Finished<'a>,
    services: &Services<'a>,
    groups: &SecurityGroups<'a>,
) -> Vec<Finding> {
    let stores = Stores::new(template);
    let mut found = Vec::new();
    for service in services
        .iter()
        .filter(|service| service.mode == Some(Mode::Task))
    {
        let Some(own) = &service.groups else { continue };
        let tasks: Vec<&str> = own.clone();
        for (store, use_of) in stores.used_by(template, service) {
            let ports = match use_of {
                Use::Variable(_) => Ports::Any,
                Use::Mount => Ports::One(NFS),
            };
            let theirs = stores.groups.get(store).cloned().flatten();
            if let Some(theirs) = theirs.filter(|theirs| !groups.admit(theirs, ports, Some(&tasks)))
            {
                found.push(finding(service, store, &use_of, &theirs));
            }
        }
    }
    found
}

/// How a task uses a data store.
enum Use {
    /// Its address, or a secret with it, is in this environment variable.
    Variable(String),
    /// It is mounted.
    Mount,
}

/// The data stores of a template.
struct Stores<'a> {
    /// Their security groups; `None` if they aren't all in the template.
    groups: BTreeMap<&'a str, Option<Vec<&'a str>>>,
    /// The secrets with the address of a data store, and their attachments.
    secrets: BTreeMap<&'a str, &'a str>,
}

impl<'a> Stores<'a> {
    fn new(template: &Finished<'a>) -> Self {
        let mut groups = BTreeMap::new();
        for resource in template.resources() {
            let Some(info) = type_info(resource.type_name) else {
                continue;
            };
            let is_data = info
                .diagram
                .as_ref()
                .is_some_and(|node| node.kind == DiagramKind::Data);
            if is_data && let Some(path) = info.security_groups.first() {
                groups.insert(
                    resource.id,
                    template.known_ids(at(resource, path), ec2::SECURITY_GROUP),
                );
            }
        }
        for target in template.of_type(efs::MOUNT_TARGET) {
            let known = template.known_ids(target.property("SecurityGroups"), ec2::SECURITY_GROUP);
            for id in template.ids_of(target.property("FileSystemId"), efs::FILE_SYSTEM) {
                let all = groups.entry(id).or_insert_with(|| Some(Vec::new()));
                match (all.as_mut(), &known) {
                    (Some(all), Some(known)) => all.extend(known),
                    _ => *all = None,
                }
            }
        }
        let mut secrets = BTreeMap::new();
        for attachment in template.of_type(secretsmanager::SECRET_TARGET_ATTACHMENT) {
            let target = attachment
                .property("TargetId")
                .and_then(|target| template.referred(target));
            let Some(store) = target.filter(|store| groups.contains_key(store.id)) else {
                continue;
            };
            secrets.insert(attachment.id, store.id);
            for secret in template.ids_of(attachment.property("SecretId"), secretsmanager::SECRET) {
                secrets.insert(secret, store.id);
            }
        }
        Self { groups, secrets }
    }

    /// The data stores whose addresses a service's containers have, or that they mount, each once.
    fn used_by(&self, template: &Finished<'a>, service: &Service<'a>) -> BTreeMap<&'a str, Use> {
        let mut used = BTreeMap::new();
        for container in service.containers().unwrap_or_default() {
            for (list, value) in [("Environment", "Value"), ("Secrets", "ValueFrom")] {
                for variable in container.get(list).map(items).unwrap_or_default() {
                    let store = variable
                        .get(value)
                        .and_then(|value| self.addressed(template, value));
                    let name = template.text(variable.get("Name"));
                    if let (Some(store), Some(name)) = (store, name) {
                        used.entry(store)
                            .or_insert(Use::Variable(name.into_owned()));
                    }
                }
            }
        }
        for volume in service.task.iter().flat_map(|task| task.list("Volumes")) {
            let id = volume
                .get("EFSVolumeConfiguration")
                .and_then(|mount| mount.get("FilesystemId"));
            if let Some(system) = template.referred_of(id, efs::FILE_SYSTEM) {
                used.entry(system.id).or_insert(Use::Mount);
            }
        }
        used
    }

    /// The data store whose address, or secret, is in `value`.
    fn addressed(&self, template: &Finished<'a>, value: &'a Value) -> Option<&'a str> {
        references_in(value).into_iter().find_map(|reference| {
            if let Some(store) = self.secrets.get(reference.id) {
                return Some(*store);
            }
            let is_address = reference
                .attribute
                .is_some_and(|name| name.to_lowercase().contains("endpoint"));
            let resource: DocumentResource<'a> = template.resource(reference.id)?;
            (is_address && self.groups.contains_key(resource.id)).then_some(resource.id)
        })
    }
}

fn finding(service: &Service<'_>, store: &str, use_of: &Use, theirs: &[&str]) -> Finding {
    let id = service.resource.id;
    let has = match use_of {
        Use::Variable(name) => {
            format!("variable `{name}` of service `{id}` has the address of `{store}`")
        }
        Use::Mount => format!("service `{id}` mounts `{store}`"),
    };
    let message = format!("{has}, whose security groups don't admit its tasks");
    let diagnostic = Diagnostic::warning(codes::DATA_STORE_WITHOUT_INGRESS_FROM_TASKS, message)
        .allowed("an ingress rule for the security group of the tasks")
        .hint(format!("add an ingress rule to security group `{}`, or grant the access: `.grant(….connect())`", theirs.join("`, `")));
    Finding {
        same_as: Some(codes::MISSING_CONNECT_GRANT),
        ..Finding::new(id, diagnostic)
    }
}
