//! Setters of the removal policy of components that hold data.

use crate::cfn::DeletionPolicy;
use crate::dsl::model::builder_record::HasRecord;

/// Access to the removal policy of a builder. The module is private, and so users neither call this nor implement
/// [`Stateful`].
pub trait HasRemovalPolicy: HasRecord {
    /// The removal policy, for a setter.
    fn removal_policy(&mut self) -> &mut Option<DeletionPolicy>;
}

/// Marks a builder whose removal policy can be a final snapshot.
pub trait HasSnapshots: HasRemovalPolicy {}

/// The removal policy of components that hold data, CDK's `RemovalPolicy`.
///
/// Default: kept in a protected stage, deleted in the others. A [`Cache`](crate::dsl::Cache) leaves a final snapshot in a
/// protected stage, and a [`Postgres`](crate::dsl::Postgres) in every stage.
///
/// The prelude has this trait; users can't implement it.
pub trait Stateful: HasRemovalPolicy + Sized {
    /// Deletes the resource and its data when it is removed from the program or replaced, or when its stack is
    /// destroyed. Data that only a deleted [`Key`](crate::dsl::Key) can decrypt is lost with it.
    /// Default: kept in a protected stage, deleted in the others; a database leaves a final snapshot in every stage, a
    /// cache in a protected stage.
    ///
    /// [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
    /// `Delete`.
    #[track_caller]
    fn delete_on_removal(mut self) -> Self {
        self.record_mut().sets("removal", "delete_on_removal");
        *self.removal_policy() = Some(DeletionPolicy::Delete);
        self
    }

    /// Keeps the resource when it is removed from the program or replaced, or when its stack is destroyed. It still
    /// costs money. Default: kept in a protected stage, deleted in the others; a database leaves a final snapshot in
    /// every stage, a cache in a protected stage.
    ///
    /// [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
    /// `RetainExceptOnCreate`: CloudFormation deletes the resource if its creation is rolled back.
    #[track_caller]
    fn retain_on_removal(mut self) -> Self {
        self.record_mut().sets("removal", "retain_on_removal");
        *self.removal_policy() = Some(DeletionPolicy::RetainExceptOnCreate);
        self
    }
}

impl<C: HasRemovalPolicy> Stateful for C {}

/// The removal policy of components that can leave a final snapshot: [`Cache`](crate::dsl::Cache) and
/// [`Postgres`](crate::dsl::Postgres).
///
/// The prelude has this trait; users can't implement it.
pub trait Snapshot: HasSnapshots + Sized {
    /// Creates a final snapshot and deletes the resource when it is removed from the program or replaced, or when its
    /// stack is destroyed. The snapshot costs money until you delete it. Default: for a database in every stage, for a
    /// cache in a protected stage; other caches are deleted.
    ///
    /// [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
    /// `Snapshot`.
    #[track_caller]
    fn snapshot_on_removal(mut self) -> Self {
        self.record_mut().sets("removal", "snapshot_on_removal");
        *self.removal_policy() = Some(DeletionPolicy::Snapshot);
        self
    }
}

impl<C: HasSnapshots> Snapshot for C {}
