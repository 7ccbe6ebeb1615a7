/// When an annotation is to be read again, and how far its reader got with it.
///
/// The schedule is fixed: after each good answer the time until the next reading grows to 1, 3, 7,
/// 16 and 35 days, where it stays.
public struct Review: Hashable, Sendable {
  /// What the reader says after reading an annotation again.
  public enum Answer: String, Hashable, Sendable, CaseIterable {
    /// It was forgotten: begin anew.
    case again
    /// It was remembered: one step on.
    case good
    /// It was all too clear: two steps on.
    case easy
  }

  /// The days until the next reading, by the number of the step from 0.
  public static let days = [1, 3, 7, 16, 35]

  /// The place in the schedule, from 0.
  public var step: Int
  /// When it is to be read again.
  public var due: Timestamp
  /// When it was answered last.
  public var last: Timestamp

  /// Takes what a file says; a step outside the schedule becomes the nearest inside.
  public init(step: Int, due: Timestamp, last: Timestamp) {
    self.step = min(max(0, step), Self.days.count - 1)
    self.due = due
    self.last = last
  }

  /// The state after an answer; nil before the first means a note that was never reviewed.
  public static func after(
    _ answer: Answer, from old: Review?, at time: Timestamp
  ) -> Review {
    let step =
      switch answer {
      case .again: 0
      case .good: (old?.step ?? -1) + 1
      case .easy: (old?.step ?? -1) + 2
      }
    let bounded = min(step, days.count - 1)
    return Review(step: bounded, due: time.adding(days: days[bounded]), last: time)
  }
}

extension Annotation {
  /// When it is to be read again: what its last answer said, else a day after it was made.
  public var due: Timestamp {
    review?.due ?? created.adding(days: Review.days[0])
  }

  /// Whether it is to be read again; replies are read with what they answer.
  public func isDue(at time: Timestamp) -> Bool {
    !isReply && due <= time
  }

  /// The annotation after its reader said that its passage is gone from a text.
  ///
  /// It gets a new number and keeps its date, as after a review.
  public func kept(asOrphanIn textHash: String) -> Annotation {
    var result = self
    result.keptAsOrphan = textHash
    result.range = nil
    result.state = .orphan
    result.revision += 1
    return result
  }

  /// The annotation after its reader answered.
  ///
  /// It gets a new number and keeps its date: nothing that was written has changed.
  public func reviewed(_ answer: Review.Answer, at time: Timestamp) -> Annotation {
    var result = self
    result.review = .after(answer, from: review, at: time)
    result.revision += 1
    return result
  }
}

extension Timestamp {
  /// The moment a number of days later.
  func adding(days: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64(days) * 86_400_000)
  }
}
