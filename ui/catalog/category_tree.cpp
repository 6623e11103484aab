// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/category_tree.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QSet>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeWidgetItemIterator>

namespace {

constexpr int rowHeight = 26;
const auto categoryFormat = QStringLiteral("application/x-backroom-category");

// Name and number, the number small and muted; the chosen row in the accent.
class ShelfDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::instance();
        const bool chosen = option.state & QStyle::State_Selected;
        const bool muted = !(index.flags() & Qt::ItemIsEnabled) || index.data(Qt::ForegroundRole).isValid();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(chosen ? Token::AccentTint : Token::Hover));
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), Space::Tight, Space::Tight);
        }
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setPen(theme.color(Token::Accent));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), Space::Tight, Space::Tight);
        }
        QRect rest = option.rect.adjusted(Space::Tight, 0, -Space::Tight, 0);
        if (const QVariant count = index.data(CategoryTree::CountRole); count.isValid()) {
            painter->setFont(Theme::font(TypeSize::Small));
            painter->setPen(theme.color(Token::Muted));
            const QString number = Format::count(count.toLongLong());
            const int width = painter->fontMetrics().horizontalAdvance(number);
            painter->drawText(QStyle::visualRect(option.direction, rest, rest), Qt::AlignVCenter | (option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight),
                              number);
            option.direction == Qt::RightToLeft ? rest.setLeft(rest.left() + width + Space::Small) : rest.setRight(rest.right() - width - Space::Small);
        }
        painter->setFont(Theme::font(TypeSize::Body, chosen ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme.color(chosen ? Token::Accent : muted ? Token::Muted
                                                                   : Token::Text));
        const QString name = painter->fontMetrics().elidedText(index.data().toString().simplified(), Qt::ElideRight, rest.width());
        painter->drawText(rest, Qt::AlignVCenter | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine, name);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, rowHeight}; }
};

} // namespace

CategoryTree::CategoryTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(Space::Large);
    setItemDelegate(new ShelfDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    // the delegate tints the chosen row; the branch beside it stays as it is
    QPalette colors = palette();
    colors.setColor(QPalette::Highlight, Qt::transparent);
    setPalette(colors);
}

void CategoryTree::setCategories(const QList<Category> &categories)
{
    QSet<QUuid> open;
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if ((*item)->isExpanded())
            open.insert(item.key());
    }
    const QUuid chosen = idOf(currentItem());
    const QSignalBlocker quiet(this);
    clear();
    m_items.clear();
    for (const Category &category : categories) {
        auto *item = new QTreeWidgetItem({category.name});
        item->setData(0, IdRole, category.id);
        item->setToolTip(0, category.name.toHtmlEscaped());
        if (!category.isActive)
            item->setForeground(0, Theme::instance().color(Token::Muted));
        m_items.insert(category.id, item);
    }
    for (const Category &category : categories) {
        // one whose parent may not be seen stands at the top
        if (QTreeWidgetItem *parent = m_items.value(category.parent))
            parent->addChild(m_items[category.id]);
        else
            addTopLevelItem(m_items[category.id]);
    }
    for (const QUuid &id : std::as_const(open)) {
        if (QTreeWidgetItem *item = m_items.value(id))
            item->setExpanded(true);
    }
    if (QTreeWidgetItem *item = m_items.value(chosen))
        setCurrentItem(item);
}

void CategoryTree::setCounts(const QHash<QUuid, qint64> &counts)
{
    const auto total = [&](const auto &self, QTreeWidgetItem *item) -> qint64 {
        qint64 sum = counts.value(idOf(item));
        for (int i = 0; i < item->childCount(); ++i)
            sum += self(self, item->child(i));
        item->setData(0, CountRole, sum);
        return sum;
    };
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!idOf(topLevelItem(i)).isNull())
            total(total, topLevelItem(i));
    }
}

void CategoryTree::clearCounts()
{
    for (QTreeWidgetItemIterator item(this); *item != nullptr; ++item)
        (*item)->setData(0, CountRole, {});
}

void CategoryTree::showCurrent(QTreeWidgetItem *item)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(item);
    if (item == nullptr)
        clearSelection();
    viewport()->update();
}

void CategoryTree::setArrangeable(bool arrangeable)
{
    setDragEnabled(arrangeable);
    setAcceptDrops(arrangeable);
    setDropIndicatorShown(arrangeable);
    setDragDropMode(arrangeable ? DragDrop : NoDragDrop);
    setDefaultDropAction(Qt::MoveAction);
}

QStringList CategoryTree::mimeTypes() const
{
    return QTreeWidget::mimeTypes() << categoryFormat;
}

QMimeData *CategoryTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    QMimeData *dragged = QTreeWidget::mimeData(items);
    if (dragged != nullptr && items.size() == 1)
        dragged->setData(categoryFormat, idOf(items.first()).toByteArray());
    return dragged;
}

void CategoryTree::dropEvent(QDropEvent *event)
{
    const QUuid id = QUuid::fromString(QLatin1String(event->mimeData()->data(categoryFormat)));
    const QTreeWidgetItem *target = itemAt(event->position().toPoint());
    // nothing is moved here: the database may refuse
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (id.isNull())
        return;
    if (target == nullptr || dropIndicatorPosition() == OnViewport) {
        emit moveRequested(id, {}, {});
        return;
    }
    if (dropIndicatorPosition() == OnItem) {
        emit moveRequested(id, idOf(target), {});
        return;
    }
    const QTreeWidgetItem *parent = target->parent() != nullptr ? target->parent() : invisibleRootItem();
    const int place = parent->indexOfChild(const_cast<QTreeWidgetItem *>(target)) + (dropIndicatorPosition() == BelowItem ? 1 : 0);
    emit moveRequested(id, idOf(target->parent()), idOf(parent->child(place)));
}
