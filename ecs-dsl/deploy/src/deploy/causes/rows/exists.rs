//! What exists already.

use super::super::cause::{Cause, cause};

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("name-in-deletion", &[&["scheduled for deletion", "queuedeletedrecently", "wait 60 seconds after deleting", "wait 60 seconds",
        "recently deleted", "is being deleted", "being deleted", "deletion is in progress", "pending deletion", "marked for deletion"]],
        "a resource of this name was deleted and still holds the name",
        "wait until the name is free (a queue: 60 seconds); delete a secret without recovery (`--force-delete-without-recovery`) or \
         restore it; or choose another name").transient(),
    cause("record-exists", &[&["tried to create resource record set*already exists", "resource record set*already exists",
        "record set*it already exists", "conflicts with other records", "rrset*already exists"]],
        "the DNS record exists already", "delete the record, or import it into the stack with `deploy --import`"),
    cause("bucket-name-taken", &[&["bucket name is not available", "bucketalreadyexists", "bucket namespace is shared",
        "bucketalreadyownedbyyou"]],
        "a bucket of this name exists already: names are unique among all accounts",
        "choose another name, or import the bucket if it is yours: `deploy --import-existing`"),
    cause("target-group-name-taken", &[&["a target group with the same name", "duplicatetargetgroupname",
        "a load balancer with the same name", "duplicateloadbalancername"]],
        "a target group or load balancer of this name exists already with other settings",
        "delete it, or choose another name; a replacement needs another name"),
    cause("endpoint-name-conflict", &[&["conflicting dns domain", "private-dns-enabled cannot be set"]],
        "another VPC endpoint of the VPC has this private DNS name", "use the existing endpoint, or delete it"),
    cause("hosted-zone-conflict", &[&["overlapping name space", "conflictingdomain", "conflicting domain"]],
        "another private hosted zone of the VPC has the same domain, or one that overlaps",
        "choose another domain for the namespace, or delete the other hosted zone or namespace"),
    cause("address-conflict", &[&["cidr*conflicts with", "conflicts with another subnet", "invalidsubnet.conflict", "overlap",
        "invalidsubnet.range", "range*conflict"]],
        "the address range overlaps another one, or isn't in the range of the VPC", "choose another range"),
    cause("attached-already", &[&["already attached", "already associated", "conflicts with an existing", "existing association",
        "already has a"]],
        "what it is attached to has another one already", "remove the other one, or import it into the stack with `deploy --import`"),
    cause("exists-outside", &[&["already exists", "alreadyexists", "already in use", "already been taken", "has been taken",
        "already has", "already registered", "duplicate", "already used",
            "already exist", "already taken", "name is taken", "entityalreadyexists", "resourceinuseexception: table", "already present",
            "already owned", "same name", "already defined", "already configured"]],
        "it exists already, outside of the stack",
        "import it into the stack with `deploy --import-existing` (or `--import` with its id), delete it, or choose another name")
        .unless(&["in use by", "has already begun"]),
];
