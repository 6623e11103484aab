// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/column_chooser.h"

#include "models/list/list_definition.h"
#include "ui/common/column_layout.h"
#include "ui/common/look.h"
#include "ui/common/popup.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int listWidth = 240;
constexpr int lineHeight = 30;
constexpr int mostLines = 12;

} // namespace

ColumnChooser::ColumnChooser(ColumnLayout *columns, const ListDefinition &definition, bool compact, QWidget *parent)
    : QWidget(parent, Popup::flags())
    , m_columns(columns)
    , m_list(new QListWidget)
    , m_compact(new QCheckBox(tr("Low rows: more of them fit")))
{
    setObjectName(QStringLiteral("columnChooser"));
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const ColumnDefinition &column : definition.columns)
        m_titles.insert(column.id, column.title);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_compact->setObjectName(QStringLiteral("compactRowsCheck"));
    m_compact->setChecked(compact);
    auto *hint = plainLabel(tr("Drag to change the order, or use Alt+↑ and Alt+↓."), TextLook::Small);
    hint->setWordWrap(true);
    auto *back = new QPushButton(tr("Original columns"));
    back->setObjectName(QStringLiteral("resetColumnsButton"));
    setLook(back, ButtonLook::Quiet);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addWidget(plainLabel(tr("Columns"), TextLook::Strong));
    layout->addWidget(m_list);
    layout->addWidget(hint);
    layout->addWidget(m_compact);
    layout->addWidget(back, 0, Qt::AlignLeading);
    setFocusProxy(m_list);

    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (m_filling)
            return;
        m_columns->setShown(item->data(Qt::UserRole).toString(), item->checkState() == Qt::Checked);
        fill(); // the last one stays
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::applyOrder);
    connect(m_compact, &QCheckBox::toggled, this, &ColumnChooser::compactChanged);
    connect(back, &QPushButton::clicked, this, [this] {
        m_columns->reset();
        m_compact->setChecked(false);
        fill();
    });
    fill();
    m_list->setFixedSize(listWidth, lineHeight * qMin(mostLines, m_list->count()) + 2);
}

void ColumnChooser::fill()
{
    const QSignalBlocker quiet(m_list->model());
    m_filling = true;
    const int current = qMax(0, m_list->currentRow());
    m_list->clear();
    for (const QString &id : m_columns->order()) {
        auto *item = new QListWidgetItem(m_titles.value(id));
        item->setData(Qt::UserRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(m_columns->isShown(id) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, lineHeight});
        m_list->addItem(item);
    }
    m_list->setCurrentRow(qMin(current, m_list->count() - 1));
    m_filling = false;
    m_list->reset();
    m_list->setCurrentRow(qMin(current, m_list->count() - 1));
}

void ColumnChooser::applyOrder()
{
    if (m_filling)
        return;
    for (int row = 0; row < m_list->count(); ++row)
        m_columns->move(m_list->item(row)->data(Qt::UserRole).toString(), row);
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1
                                                                                    : 0;
        if (step != 0 && key->modifiers().testFlag(Qt::AltModifier)) {
            const int row = m_list->currentRow();
            const int place = row + step;
            if (row >= 0 && place >= 0 && place < m_list->count()) {
                m_columns->move(m_list->item(row)->data(Qt::UserRole).toString(), place);
                fill();
                m_list->setCurrentRow(place);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ColumnChooser::paintEvent(QPaintEvent *)
{
    Popup::paint(this);
}

void ColumnChooser::openBelow(const QWidget *anchor)
{
    Popup::openBelow(this, anchor);
}
