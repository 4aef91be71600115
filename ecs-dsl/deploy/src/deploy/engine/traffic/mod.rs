//! Preserves the listener weights that ECS manages.
//!
//! In blue/green, canary and linear deployments ECS changes the weights of a listener rule, and CloudFormation doesn't
//! know. When CloudFormation updates such a rule for any reason, it writes the template's weights, and the traffic
//! shifts to the previous revision (`aws/aws-cdk#36649`).
//!
//! - A rule without other changes is sent with the weights of its last deployment: CloudFormation sees no change, and
//!   updates it neither in the deployment nor in a rollback.
//! - A rule with other changes is sent with its live weights.
//!
//! **Invariant:** a deployment never changes weights that ECS manages, and never starts during an ECS deployment.

mod preserve;
#[cfg(test)]
mod tests;
mod weights;

pub(super) use preserve::Traffic;
pub use weights::PreservedTraffic;
