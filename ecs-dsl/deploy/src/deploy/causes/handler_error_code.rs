//! CloudFormation's `HandlerErrorCode`: what is known about a failure whose text no row knows.
//!
//! See AWS's page `Handler error codes` of the CloudFormation CLI.

use super::Message;
use super::cause::{Cause, cause};

#[rustfmt::skip]
static CODES: &[(&str, Cause)] = &[
    ("accessdenied", cause("not-authorized", &[], "a permission is missing", "grant {action} to the credentials or the service role")),
    ("alreadyexists", cause("exists-outside", &[], "it exists already, outside of the stack",
        "import it into the stack with `deploy --import-existing` (or `--import` with its id), delete it, or choose another name")),
    ("internalfailure", cause("aws-internal-error", &[], "AWS had an internal error",
        "deploy again; if it repeats, open a case with AWS Support").transient()),
    ("invalidcredentials", cause("credentials-invalid", &[], "the credentials aren't valid in this account or region",
        "use other credentials: `AWS_PROFILE`, or `aws sso login`; check that the region is enabled")),
    ("invalidrequest", cause("value-invalid", &[], "a value of the resource is refused", "fix the value that the reason names")),
    ("networkfailure", cause("connection-error", &[], "a service of AWS didn't answer in time", "deploy again").transient()),
    ("notfound", cause("referenced-resource-missing", &[],
        "something that the resource needs doesn't exist in this account and region, or was deleted outside of the stack",
        "fix its name, id or region, or create it first; restore what was deleted outside of the stack (drift), or deploy with \
         `--revert-drift`")),
    ("notstabilized", cause("not-stabilized", &[],
        "the resource didn't become ready in time; a service isn't ready until its tasks run and are healthy",
        "look at the resource itself: for a service, at its events and its stopped tasks").symptom()),
    ("notupdatable", cause("replacement-required", &[], "the property can't change in place",
        "keep its value, or replace the resource: give it another name")),
    ("resourceconflict", cause("too-soon", &[], "the resource is busy with an earlier change",
        "wait until that ends, then run the command again").transient()),
    ("serviceinternalerror", cause("aws-internal-error", &[], "AWS had an internal error",
        "deploy again; if it repeats, open a case with AWS Support").transient()),
    ("servicelimitexceeded", cause("quota", &[], "a quota is reached",
        "request a higher quota (Service Quotas), or delete what isn't used; a replacement needs room for both")),
    ("servicetimeout", cause("connection-error", &[], "a service of AWS didn't answer in time", "deploy again").transient()),
    ("throttling", cause("throttled", &[], "AWS throttled the calls: too many at once",
        "deploy again; if it repeats, deploy fewer stacks at once (`--concurrency`), or request a higher rate").transient()),
    ("unauthorizedtaggingoperation", cause("tagging-denied", &[],
        "the credentials or the service role aren't allowed to tag the resource",
        "grant {action}: stacks pass their tags on to the resources")),
];

/// The cause by the code of `message`.
pub(super) fn cause_of(message: &Message) -> Option<&'static Cause> {
    let code = message.handler_error_code()?;
    let (_, cause) = CODES.iter().find(|(known, _)| *known == code)?;
    Some(cause)
}
