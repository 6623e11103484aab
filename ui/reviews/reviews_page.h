// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_slot.h"
#include "models/reviews/review_queries.h"
#include "ui/common/record_desk_page.h"

#include <optional>

class ActionButton;
class Card;
class RejectSheet;

/// The reviews of customers, those that wait for a decision first: read one, approve it or reject it with a reason, go on to
/// the next; or decide on several at once.
class ReviewsPage : public RecordDeskPage
{
    Q_OBJECT

public:
    ReviewsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void forget() override;
    void load() override;
    [[nodiscard]] bool isBusy() const override { return m_busy; }

private:
    void show(const ReviewDetail &review);
    void showActions();
    void decide(bool approve, const QString &reason);
    void decideChosen(bool approve);
    void decideAll(const QList<BulkReview> &reviews, bool approve, const QString &reason);

    ReviewQueries m_queries;
    Card *m_text;
    Card *m_about;
    Card *m_ratings;
    ActionButton *m_approve;
    ActionButton *m_reject;
    ActionButton *m_order;
    RejectSheet *m_sheet;
    std::optional<ReviewDetail> m_review;
    QList<BulkReview> m_several; // waiting for the reason of their rejection; empty: the one in sight
    CommandSlot m_slot;
    Generation m_readings;
    bool m_busy = false;
};
