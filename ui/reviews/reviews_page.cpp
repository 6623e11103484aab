// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reviews/reviews_page.h"

#include "models/db/db_executor.h"
#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "models/reviews/review_list.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/reviews/reject_sheet.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace {

constexpr int mostStars = 5;

QString starsOf(int rating)
{
    return QString(rating, QChar(0x2605)) + QString(mostStars - rating, QChar(0x2606));
}

StateLook reviewState(const QString &code)
{
    if (code == u"PENDING")
        return {ReviewsPage::tr("To decide"), Tone::Waiting};
    if (code == u"APPROVED")
        return {ReviewsPage::tr("Approved"), Tone::Good};
    return {code == u"REJECTED" ? ReviewsPage::tr("Rejected") : code, Tone::Bad};
}

StateLook ratingLook(const QString &code)
{
    const int rating = qBound(0, code.toInt(), mostStars);
    return {starsOf(rating), rating <= 2 ? Tone::Bad : rating == 3 ? Tone::Waiting
                                                                   : Tone::Good};
}

QWidget *textContent(const ReviewDetail &review)
{
    QGridLayout *grid = newGrid(Space::Small);
    QLabel *stars = plainLabel(starsOf(qBound(0, review.rating, mostStars)), TextLook::Title);
    stars->setAccessibleName(ReviewsPage::tr("%1 of 5").arg(Format::count(review.rating)));
    grid->addWidget(stars, 0, 0);
    if (!review.title.isEmpty())
        grid->addWidget(selectable(wrapped(plainLabel(review.title, TextLook::Strong))), 1, 0);
    grid->addWidget(selectable(wrapped(plainLabel(review.content.isEmpty() ? ReviewsPage::tr("No words, only the rating.") : review.content))), 2, 0);
    return grid->parentWidget();
}

QWidget *aboutContent(const ReviewDetail &review)
{
    QGridLayout *grid = newGrid(Space::Tight);
    const auto line = [grid](const QString &main, const QString &second) { grid->addWidget(twoLines(plainLabel(main), second), grid->rowCount(), 0); };
    line(review.customerName, dotted({review.customerEmail, review.isVerified ? ReviewsPage::tr("bought it here") : ReviewsPage::tr("no purchase is known")}));
    line(review.productName, review.sku);
    if (review.helpful > 0)
        line(ReviewsPage::tr("%Ln person(s) found it helpful", nullptr, review.helpful), {});
    if (review.decidedAt.isValid()) {
        line(reviewState(review.status).word + (review.reason.isEmpty() ? QString() : QStringLiteral(": ") + Format::isolated(review.reason)),
             dotted({review.decidedBy, Format::when(review.decidedAt)}));
    }
    return grid->parentWidget();
}

// How the approved reviews of the product rate it: a bar for each number of stars.
QWidget *ratingsContent(const ReviewDetail &review)
{
    int all = 0;
    for (const auto &[stars, count] : review.ratings)
        all += count;
    if (all == 0)
        return nullptr;
    QGridLayout *grid = newGrid(Space::Tight);
    grid->setColumnStretch(0, 0);
    grid->setColumnStretch(1, 1);
    for (const auto &[stars, count] : review.ratings) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(starsOf(qBound(0, stars, mostStars)), TextLook::Muted), row, 0);
        auto *bar = new QProgressBar;
        bar->setRange(0, all);
        bar->setValue(count);
        bar->setTextVisible(false);
        bar->setFixedHeight(6);
        bar->setAccessibleName(ReviewsPage::tr("%1 of 5").arg(Format::count(stars)));
        grid->addWidget(bar, row, 1);
        grid->addWidget(plainLabel(Format::count(count), TextLook::Muted), row, 2, Qt::AlignRight);
    }
    return grid->parentWidget();
}

} // namespace

ReviewsPage::ReviewsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Reviews"), reviewListDefinition(), std::move(source),
                     {.name = QStringLiteral("reviews"),
                      .relation = QStringLiteral("shop.product_reviews"),
                      .keyColumn = QStringLiteral("review_id"),
                      .nouns = {.counted = [](int n) { return tr("%Ln review(s)", nullptr, n); },
                                .icon = QStringLiteral("desk-reviews"),
                                .emptyTitle = tr("No reviews here"),
                                .emptyText = tr("What customers write waits here until somebody decides on it."),
                                .failedTitle = tr("The reviews could not be loaded"),
                                .name = tr("Reviews")},
                      .views = reviewViews()},
                     QStringLiteral("review"),
                     {.name = tr("Review"),
                      .icon = QStringLiteral("desk-reviews"),
                      .nothingTitle = tr("No review chosen"),
                      .nothingText = tr("Choose one in the list to read it and to decide on it."),
                      .failedTitle = tr("The review could not be loaded")},
                     parent)
    , m_queries(session.executor())
    , m_text(pane()->addCard("reviewTextCard", tr("Review")))
    , m_about(pane()->addCard("reviewAboutCard", tr("About it")))
    , m_ratings(pane()->addCard("reviewRatingsCard", tr("How others rate the product")))
    , m_approve(new ActionButton(tr("Approve"), Qt::CTRL | Qt::Key_Return))
    , m_reject(new ActionButton(tr("Reject…"), Qt::CTRL | Qt::SHIFT | Qt::Key_X))
    , m_order(new ActionButton(tr("Open the order"), {}))
    , m_sheet(new RejectSheet(this))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(reviewState));
    list()->setDelegate(QStringLiteral("rating"), new ChipDelegate(ratingLook));
    m_approve->setObjectName(QStringLiteral("approveReviewButton"));
    m_reject->setObjectName(QStringLiteral("rejectReviewButton"));
    m_order->setObjectName(QStringLiteral("reviewOrderButton"));
    setLook(m_approve, ButtonLook::Primary);
    for (ActionButton *button : {m_approve, m_reject, m_order})
        header()->addAction(button);
    const auto bulk = [this](const char *name, const QString &text, bool approve) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, approve] { decideChosen(approve); });
        list()->addBulkAction(action);
    };
    if (session.hasAnyRole(Roles(Role::Support) | Role::Manager)) {
        bulk("approveSeveralAction", tr("Approve"), true);
        bulk("rejectSeveralAction", tr("Reject…"), false);
    }

    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true, {}); });
    connect(m_reject, &QPushButton::clicked, this, [this] {
        m_several.clear();
        m_sheet->openFor(tr("Reject this review of %1").arg(m_review->productName), tr("Reject"));
    });
    connect(m_sheet, &RejectSheet::rejected, this, [this](const QString &reason) {
        if (m_several.isEmpty())
            decide(false, reason);
        else
            decideAll(std::exchange(m_several, {}), false, reason);
    });
    connect(m_order, &QPushButton::clicked, this, [this] { emit recordRequested(QStringLiteral("orders"), keyOf(m_review->orderId)); });
}

bool ReviewsPage::hasUnsavedWork() const
{
    return m_sheet->hasInput();
}

void ReviewsPage::forget()
{
    m_review.reset();
    showActions();
}

void ReviewsPage::load()
{
    await(m_queries.detail(id(), freshToken()), [this](const ReviewDetail &review) { show(review); });
}

void ReviewsPage::show(const ReviewDetail &review)
{
    m_review = review;
    header()->show(review.productName, reviewState(review.status), dotted({review.customerName, Format::ago(review.createdAt)}));
    m_text->setContent(textContent(review));
    m_about->setContent(aboutContent(review));
    m_ratings->setContent(ratingsContent(review));
    showActions();
}

void ReviewsPage::showActions()
{
    const bool may = m_review && m_review->mayModerate && !m_busy;
    m_approve->setVisible(may && m_review->status != u"APPROVED");
    m_reject->setVisible(may && m_review->status != u"REJECTED");
    m_order->setVisible(m_review && !m_review->orderNumber.isEmpty());
}

void ReviewsPage::decide(bool approve, const QString &reason)
{
    if (!m_review || m_busy)
        return;
    const ReviewDecision decision{.reviewId = m_review->id, .rowVersion = m_review->rowVersion, .approve = approve, .reason = reason};
    // as long as the outcome is open, the same press sends the same command
    const CommandId id = m_slot.idFor({{QStringLiteral("review"), keyOf(decision.reviewId)},
                                       {QStringLiteral("version"), decision.rowVersion},
                                       {QStringLiteral("approve"), approve},
                                       {QStringLiteral("reason"), reason}});
    m_busy = true;
    m_sheet->setBusy(true);
    showActions();
    deliver(m_queries.decide(id, decision), this, [this, decision, product = m_review->productName](const Result<qint64> &answer) {
        m_busy = false;
        m_sheet->setBusy(false);
        if (answer || !answer.error().isLoss())
            m_slot.settle();
        if (answer) {
            m_sheet->finish();
            header()->notice()->clear();
            emit told(Tone::Good, decision.approve ? tr("The review of %1 is approved.").arg(product) : tr("The review of %1 is rejected.").arg(product));
        } else if (m_sheet->isOpen()) {
            m_sheet->showFailure(answer.error().message);
        } else {
            header()->notice()->tell(Tone::Bad, answer.error().message);
        }
        model()->patchRows({keyOf(decision.reviewId)});
        showActions();
        if (answer || !answer.error().isLoss())
            reloadRecord();
    });
}

void ReviewsPage::decideChosen(bool approve)
{
    const ListReading chosen = list()->reading(true, {});
    deliver(ReviewQueries::read(model()->source(), chosen, {}), this, m_readings.next(), [this, approve](const Result<QList<BulkReview>> &reviews) {
        if (!reviews) {
            list()->tell(Tone::Bad, reviews.error().message);
            return;
        }
        QList<BulkReview> open;
        const QString to = approve ? QStringLiteral("APPROVED") : QStringLiteral("REJECTED");
        std::copy_if(reviews->cbegin(), reviews->cend(), std::back_inserter(open), [&to](const BulkReview &review) { return review.status != to; });
        if (open.isEmpty()) {
            list()->tell(Tone::Waiting, approve ? tr("All of them are approved already.") : tr("All of them are rejected already."));
        } else if (approve) {
            decideAll(open, true, {});
        } else {
            m_several = open;
            m_sheet->openFor(tr("Reject %Ln review(s)", nullptr, int(open.size())), tr("Reject"));
        }
    });
}

void ReviewsPage::decideAll(const QList<BulkReview> &reviews, bool approve, const QString &reason)
{
    m_sheet->finish();
    const int count = int(reviews.size());
    const QString title = approve ? tr("Approve %Ln review(s)", nullptr, count) : tr("Reject %Ln review(s)", nullptr, count);
    session().tasks().start(title, count, [this, reviews, approve, reason](const TaskControl &control) {
        const auto decided = m_queries.decideAll(reviews, approve, reason, control);
        deliver(decided, this, [this](const Result<QList<ReviewOutcome>> &outcomes) {
            if (!outcomes) {
                list()->tell(Tone::Bad, outcomes.error().message);
                return;
            }
            QStringList keys;
            QStringList refused;
            for (const ReviewOutcome &outcome : *outcomes) {
                keys << keyOf(outcome.id);
                if (!outcome.why.isEmpty())
                    refused << outcome.why;
            }
            model()->patchRows(keys);
            if (!refused.isEmpty())
                list()->tell(Tone::Waiting, tr("%Ln review(s) stayed as they were: %1", nullptr, int(refused.size())).arg(refused.first()));
            reloadRecord();
        });
        return QFuture<Result<QList<ReviewOutcome>>>(decided).then([](const Result<QList<ReviewOutcome>> &outcomes) -> Result<TaskResult> {
            if (!outcomes)
                return failure(outcomes.error());
            const auto done = std::count_if(outcomes->cbegin(), outcomes->cend(), [](const ReviewOutcome &one) { return one.why.isEmpty(); });
            return TaskResult{.message = tr("%Ln review(s) decided.", nullptr, int(done))};
        });
    });
}
